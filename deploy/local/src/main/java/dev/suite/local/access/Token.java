package dev.suite.local.access;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A bearer token for the services.
 *
 * @param company the tenant; empty for none
 * @param seconds how long it is valid from now; negative for one that has expired
 */
public record Token(Optional<Long> company, List<Role> roles, String locale, long seconds) {
  /** Who issues the tokens of an installation. */
  public static final String ISSUER = "https://suite.local";

  /** An hour's token of one role in one company. */
  public static Token of(long company, Role role) {
    return new Token(Optional.of(company), List.of(role), "en", 3600);
  }

  /** The token as a header carries it, issued now. */
  public String signedBy(RsaJsonWebKey key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(key.getPrivateKey());
    signature.setPayload(claims(NumericDate.now().getValue()).toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims of a token issued at that second; an expired one was issued before it expired. */
  JwtClaims claims(long now) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject("suite-" + roles.getFirst());
    claims.setIssuedAt(NumericDate.fromSeconds(now + Math.min(0, 2 * seconds)));
    claims.setExpirationTime(NumericDate.fromSeconds(now + seconds));
    claims.setGeneratedJwtId();
    company.ifPresent(id -> claims.setClaim("company_id", id));
    claims.setStringListClaim("groups", roles.stream().map(Role::toString).toList());
    claims.setStringClaim("locale", locale);
    return claims;
  }
}
