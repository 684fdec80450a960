package dev.suite.runtime.rest.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonNumber;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What this suite reads from a verified token; an identity without a token claims nothing. */
public record Claims(OptionalLong companyId, Set<String> groups, String subject, String locale) {
  /** What the token of this identity claims. */
  public static Claims of(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? new Claims(
            number(token.claim("company_id").orElse(null)),
            token.getGroups() == null ? Set.of() : token.getGroups(),
            token.getSubject(),
            text(token.claim("locale").orElse(null)))
        : new Claims(OptionalLong.empty(), Set.of(), null, null);
  }

  /** Whether it is for every company. */
  public boolean isPlatform() {
    return groups.contains(Roles.PLATFORM_GROUP);
  }

  boolean sees(long company) {
    return isPlatform() || (companyId.isPresent() && companyId.getAsLong() == company);
  }

  private static OptionalLong number(Object claim) {
    return switch (claim) {
      case JsonNumber number when number.isIntegral() -> OptionalLong.of(number.longValue());
      case Long number -> OptionalLong.of(number);
      case Integer number -> OptionalLong.of(number);
      case null, default -> OptionalLong.empty();
    };
  }

  private static String text(Object claim) {
    return switch (claim) {
      case jakarta.json.JsonString text -> text.getString();
      case String text -> text;
      case null, default -> null;
    };
  }
}
