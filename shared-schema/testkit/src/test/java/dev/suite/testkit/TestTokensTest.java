package dev.suite.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TestTokensTest {

  @Test
  void a_token_carries_company_and_roles_and_is_signed_by_the_published_key() throws Exception {
    JwtClaims claims = verified(TestTokens.token(7L, "admin", "agent"));
    assertThat(claims.getIssuer()).isEqualTo("https://suite.local");
    assertThat(claims.getClaimValue("company_id", Number.class).longValue()).isEqualTo(7);
    assertThat(claims.getStringListClaimValue("groups"))
        .containsExactlyInAnyOrder("admin", "agent");
  }

  @Test
  void a_platform_token_may_lack_a_company() throws Exception {
    JwtClaims claims = verified(TestTokens.token(null, "platform"));
    assertThat(claims.hasClaim("company_id")).isFalse();
    assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("platform"));
  }

  @Test
  void a_negative_lifetime_gives_an_expired_token() {
    String token = TestTokens.token(7L, Duration.ofMinutes(-5), "agent");
    assertThatThrownBy(() -> verified(token))
        .isInstanceOf(InvalidJwtException.class)
        .satisfies(e -> assertThat(((InvalidJwtException) e).hasExpired()).isTrue());
  }

  private static JwtClaims verified(String token) throws Exception {
    return new JwtConsumerBuilder()
        .setVerificationKey(publishedKey())
        .setRequireExpirationTime()
        .build()
        .processToClaims(token);
  }

  private static PublicKey publishedKey() throws Exception {
    byte[] encoded = Base64.getDecoder().decode(SigningKey.ofThisRun().publicKey());
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
