package dev.suite.runtime.rest.caller;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a token's {@code groups} allow. Resources name one of these in {@code @RolesAllowed}; {@code
 * platform} is in all of them.
 */
public final class Roles {
  /** Reading, deciding and dry runs: reader, agent, service, admin. */
  public static final String READ = "may-read";

  /** Recording changes, callbacks, single notifications: agent, service, admin. */
  public static final String RECORD = "may-record";

  /** Batches: service, admin. */
  public static final String BATCH = "may-batch";

  /** Feeding the directory: service. */
  public static final String DIRECTORY = "may-feed-directory";

  /** Policies, settings, templates, forcing, voiding, rebuilding: admin. */
  public static final String ADMIN = "may-administer";

  /** What spans companies: platform alone. */
  public static final String PLATFORM = "may-do-all";

  /** The group that sees every company. */
  public static final String PLATFORM_GROUP = "platform";

  private Roles() {}

  public static Set<String> of(Set<String> groups) {
    return groups.stream().flatMap(Roles::ofGroup).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> ofGroup(String group) {
    return switch (group) {
      case "reader" -> Stream.of(READ);
      case "agent" -> Stream.of(READ, RECORD);
      case "service" -> Stream.of(READ, RECORD, BATCH, DIRECTORY);
      case "admin" -> Stream.of(READ, RECORD, BATCH, ADMIN);
      case PLATFORM_GROUP -> Stream.of(READ, RECORD, BATCH, DIRECTORY, ADMIN, PLATFORM);
      default -> Stream.empty();
    };
  }
}
