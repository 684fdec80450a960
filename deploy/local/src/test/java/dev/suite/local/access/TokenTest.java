package dev.suite.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.RsaKeyUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void create() {
    data = new DataFolder(folder.resolve("data"));
    data.create();
    SigningKey.make(data);
  }

  @Test
  void a_token_is_verified_by_the_public_half_of_the_key() throws Exception {
    Token token = new Token(Optional.of(7L), List.of(Role.ADMIN, Role.AGENT), "de", 60);

    JwtClaims claims = verify(token.signedBy(SigningKey.read(data)));

    assertThat(claims.getIssuer()).isEqualTo("https://suite.local");
    assertThat(claims.getClaimValue("company_id", Long.class)).isEqualTo(7);
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("admin", "agent");
    assertThat(claims.getStringClaimValue("locale")).isEqualTo("de");
  }

  @Test
  void without_a_company_there_is_no_such_claim() {
    JwtClaims claims = new Token(Optional.empty(), List.of(Role.PLATFORM), "en", 60).claims(1_000);

    assertThat(claims.hasClaim("company_id")).isFalse();
  }

  @Test
  void it_expires_when_its_time_has_passed() throws Exception {
    JwtClaims claims = new Token(Optional.of(7L), List.of(Role.READER), "en", 60).claims(1_000);

    assertThat(claims.getIssuedAt().getValue()).isEqualTo(1_000);
    assertThat(claims.getExpirationTime().getValue()).isEqualTo(1_060);
  }

  @Test
  void a_negative_time_gives_one_that_has_expired() throws Exception {
    Token token = new Token(Optional.of(7L), List.of(Role.READER), "en", -120);
    String expired = token.signedBy(SigningKey.read(data));

    assertThatThrownBy(() -> verify(expired))
        .isInstanceOfSatisfying(
            InvalidJwtException.class, e -> assertThat(e.hasExpired()).isTrue());
    assertThat(token.claims(1_000).getIssuedAt().getValue()).isLessThan(880);
  }

  @Test
  void before_the_first_start_it_says_what_to_run() {
    assertThatThrownBy(() -> SigningKey.read(new DataFolder(folder.resolve("empty"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("./suite up");
  }

  private JwtClaims verify(String token) throws Exception {
    PublicKey key = new RsaKeyUtil().fromPemEncoded(Files.readString(data.verificationKey()));
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setRequireExpirationTime()
        .build()
        .processToClaims(token);
  }
}
