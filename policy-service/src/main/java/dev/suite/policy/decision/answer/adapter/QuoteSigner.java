package dev.suite.policy.decision.answer.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.resolution.config.SeriesScope;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Makes a quote a text that any replica can honour later and nobody else can make: a JWS with HMAC
 * SHA-256. The first key signs; the others are still accepted, so that keys can rotate. Keys that
 * cannot be used end the start.
 */
@Startup
@ApplicationScoped
public class QuoteSigner {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<String>> FIELDS = new TypeReference<>() {};
  private static final AlgorithmConstraints HMAC_ONLY =
      new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

  private final Map<String, HmacKey> keys = new LinkedHashMap<>();
  private final String signingKey;

  /**
   * Reads the keys.
   *
   * @param keys {@code <key id>:<base64 of at least 32 bytes>}, the signing one first
   */
  QuoteSigner(@ConfigProperty(name = "suite.quote.keys") List<String> keys) {
    keys.forEach(this::add);
    signingKey = this.keys.keySet().iterator().next();
  }

  private void add(String key) {
    int colon = key.indexOf(':');
    byte[] secret = colon < 1 ? new byte[0] : Base64.getDecoder().decode(key.substring(colon + 1));
    if (secret.length < 32) {
      throw new IllegalArgumentException(
          "suite.quote.keys (SUITE_QUOTE_KEYS) must hold <key id>:<base64 of 32 bytes or more>");
    }
    keys.put(key.substring(0, colon), new HmacKey(secret));
  }

  /** The quote as a text of at most 512 characters. */
  public String sign(Quote quote) {
    try {
      JsonWebSignature jws = new JsonWebSignature();
      jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
      jws.setKeyIdHeaderValue(signingKey);
      jws.setKey(keys.get(signingKey));
      jws.setPayload(JSON.writeValueAsString(fields(quote)));
      return jws.getCompactSerialization();
    } catch (JoseException | JsonProcessingException bug) {
      throw new IllegalStateException("a quote can always be signed", bug);
    }
  }

  /** The quote in a text this service signed; empty for any other text. */
  public Optional<Quote> read(String text) {
    try {
      JsonWebSignature jws = new JsonWebSignature();
      jws.setAlgorithmConstraints(HMAC_ONLY);
      jws.setCompactSerialization(text);
      HmacKey key = keys.get(jws.getKeyIdHeaderValue());
      if (key == null) {
        return Optional.empty();
      }
      jws.setKey(key);
      return jws.verifySignature()
          ? Optional.of(quote(JSON.readValue(jws.getPayload(), FIELDS)))
          : Optional.empty();
    } catch (JoseException | JsonProcessingException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static List<String> fields(Quote quote) {
    return List.of(
        Long.toString(quote.companyId()),
        Long.toString(quote.appointmentId()),
        quote.action().code(),
        quote.scope().code(),
        quote.startsAt().toString(),
        quote.newStartsAt().map(Instant::toString).orElse(""),
        quote.fee().toPlainString(),
        Boolean.toString(quote.allowed()),
        Integer.toString(quote.policyVersion()),
        quote.validUntil().toString(),
        quote.others(),
        quote.currency().map(Currency::getCurrencyCode).orElse(""));
  }

  private static Quote quote(List<String> fields) {
    return new Quote(
        Long.parseLong(fields.get(0)),
        Long.parseLong(fields.get(1)),
        Action.of(fields.get(2)).orElseThrow(),
        SeriesScope.of(fields.get(3)).orElseThrow(),
        Instant.parse(fields.get(4)),
        Optional.of(fields.get(5)).filter(text -> !text.isEmpty()).map(Instant::parse),
        new BigDecimal(fields.get(6)),
        Optional.of(later(fields, 11)).filter(code -> !code.isEmpty()).map(Currency::getInstance),
        Boolean.parseBoolean(fields.get(7)),
        Integer.parseInt(fields.get(8)),
        later(fields, 10),
        Instant.parse(fields.get(9)));
  }

  /** One of the fields that a release before this one, still running beside it, does not sign. */
  private static String later(List<String> fields, int index) {
    return fields.size() > index ? fields.get(index) : "";
  }
}
