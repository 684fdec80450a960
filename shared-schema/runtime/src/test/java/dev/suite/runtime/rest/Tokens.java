package dev.suite.runtime.rest;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Tokens of an issuer made for this run. */
final class Tokens {
  static final String ISSUER = "https://issuer.test";
  private static final String PUBLIC = "suite.test.public-key";
  private static final String PRIVATE = "suite.test.private-key";

  private Tokens() {}

  /** A bearer token for one company and role, good for a minute. */
  static String of(long company, String... groups) {
    return signed(claims(groups).claim("company_id", company));
  }

  /** A bearer token without a company. */
  static String withoutCompany(String... groups) {
    return signed(claims(groups));
  }

  static String germanOf(long company, String... groups) {
    return signed(claims(groups).claim("company_id", company).claim("locale", "de-AT"));
  }

  static String withTextCompany(String company, String... groups) {
    return signed(claims(groups).claim("company_id", company));
  }

  /** A bearer token that ended so long ago. */
  static String expired(Duration ago, long company, String... groups) {
    Instant end = Instant.now().minus(ago);
    return signed(
        claims(groups).claim("company_id", company).issuedAt(end.minusSeconds(60)).expiresAt(end));
  }

  static String publicKey() {
    return key(PUBLIC);
  }

  private static JwtClaimsBuilder claims(String... groups) {
    return Jwt.issuer(ISSUER)
        .subject("tester")
        .groups(Set.of(groups))
        .expiresIn(Duration.ofMinutes(1));
  }

  private static String signed(JwtClaimsBuilder claims) {
    return claims.jws().keyId("test").sign(privateKey());
  }

  /** Kept in system properties: the profile and the tests see this class in two class loaders. */
  private static synchronized String key(String property) {
    if (System.getProperty(property) == null) {
      KeyPair pair = pair();
      System.setProperty(PUBLIC, text(pair.getPublic().getEncoded()));
      System.setProperty(PRIVATE, text(pair.getPrivate().getEncoded()));
    }
    return System.getProperty(property);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private static PrivateKey privateKey() {
    byte[] encoded = Base64.getDecoder().decode(key(PRIVATE));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
