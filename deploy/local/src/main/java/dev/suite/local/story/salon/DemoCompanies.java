package dev.suite.local.story.salon;

import dev.suite.local.DataFolder;
import dev.suite.local.access.Role;
import dev.suite.local.access.SigningKey;
import dev.suite.local.access.Token;
import dev.suite.local.story.call.Api;
import java.time.Instant;

/** Which company a story is about: 7 the first time, then one that does not exist yet. */
public final class DemoCompanies {
  private static final long FIRST = 7;
  private static final int NOT_FOUND = 404;

  private DemoCompanies() {}

  /** A story never touches what somebody has made of an earlier one's company. */
  public static DemoCompany fresh(String service, DataFolder data) {
    DemoCompany first = DemoCompany.of(FIRST, Instant.now());
    return isFree(service, data) ? first : DemoCompany.of(first.number(), Instant.now());
  }

  private static boolean isFree(String service, DataFolder data) {
    String token = Token.of(FIRST, Role.READER).signedBy(SigningKey.read(data));
    return Api.of(service, FIRST, token).get("/effective-policies/cancellation").status()
        == NOT_FOUND;
  }
}
