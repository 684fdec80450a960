package dev.suite.bench.server;

import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Tokens that the services of a run accept, signed with a key of that run alone. */
public record Tokens(RsaJsonWebKey key) {
  static final String ISSUER = "https://suite.local";
  private static final int BITS = 2048;
  private static final float MINUTES = 120;

  static Tokens fresh() {
    try {
      return new Tokens(RsaJwkGenerator.generateJwk(BITS));
    } catch (JoseException e) {
      throw new IllegalStateException("This JVM has no RSA", e);
    }
  }

  /** The public half, as {@code mp.jwt.verify.publickey} takes it. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(key.getPublicKey().getEncoded());
  }

  /** A token of a company's admin, valid for two hours. */
  public String ofAdmin(long company) {
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject("bench");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(MINUTES);
    claims.setClaim("company_id", company);
    claims.setStringListClaim("groups", List.of("admin"));
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setKey(key.getPrivateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("A token can always be signed", e);
    }
  }
}
