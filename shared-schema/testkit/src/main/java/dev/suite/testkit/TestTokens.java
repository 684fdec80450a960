package dev.suite.testkit;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Set;

/** Signs tokens that a service under test accepts, with a key pair made for this run. */
public final class TestTokens {
  /** The issuer that the services trust. */
  public static final String ISSUER = "https://suite.local";

  private static final Duration LIFETIME = Duration.ofHours(1);

  private TestTokens() {}

  /**
   * Returns a token that is valid for an hour.
   *
   * @param companyId the claim {@code company_id}, none where null
   */
  public static String token(Long companyId, String... roles) {
    return token(companyId, LIFETIME, roles);
  }

  /** Returns a token with this lifetime, which may be negative for an expired one. */
  public static String token(Long companyId, Duration lifetime, String... roles) {
    var claims =
        Jwt.issuer(ISSUER)
            .subject("tests")
            .groups(Set.of(roles))
            .issuedAt(System.currentTimeMillis() / 1000 + Math.min(0, lifetime.toSeconds() - 1))
            .expiresIn(lifetime);
    if (companyId != null) {
      claims.claim("company_id", companyId);
    }
    return claims.sign(SigningKey.ofThisRun().privateKey());
  }
}
