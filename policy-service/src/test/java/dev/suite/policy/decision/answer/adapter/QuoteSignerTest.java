package dev.suite.policy.decision.answer.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class QuoteSignerTest {
  private static final byte[] SECRET = "thirty-two bytes of a test's key".getBytes(US_ASCII);
  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

  private final QuoteSigner signer =
      new QuoteSigner(List.of("a:" + Base64.getEncoder().encodeToString(SECRET)));

  @Test
  void what_is_signed_can_be_read_again_and_is_short() {
    Quote quote = quote(Long.MAX_VALUE, Optional.of(Currency.getInstance("EUR")), "x".repeat(43));
    assertThat(signer.read(signer.sign(quote))).contains(quote);
    assertThat(signer.sign(quote)).hasSizeLessThan(512);
  }

  @Test
  void a_release_that_knew_no_others_quoted_for_one_appointment_in_the_companys_currency()
      throws JoseException {
    assertThat(
            signer.read(
                signed(
                    """
                    ["7","1","cancel","series","2026-12-01T10:00:00Z","","5.00","true","1",
                     "2026-12-01T10:00:00Z"]
                    """)))
        .contains(quote(7, Optional.empty(), ""));
  }

  private static String signed(String fields) throws JoseException {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    jws.setKeyIdHeaderValue("a");
    jws.setKey(new HmacKey(SECRET));
    jws.setPayload(fields);
    return jws.getCompactSerialization();
  }

  private static Quote quote(long companyId, Optional<Currency> currency, String others) {
    return new Quote(
        companyId,
        1,
        Action.CANCEL,
        SeriesScope.SERIES,
        START,
        Optional.empty(),
        new BigDecimal("5.00"),
        currency,
        true,
        1,
        others,
        START);
  }
}
