package dev.suite.notification.queue.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Prepared;
import dev.suite.notification.routing.Route;
import dev.suite.notification.routing.Scope;
import dev.suite.notification.routing.StoredConfiguration;
import java.util.List;
import java.util.Set;

/**
 * How a notification came to be, as its row keeps it.
 *
 * @param configurationId the one that decided; null where the system's default did
 * @param scope the level that decided; null where no channel was open
 * @param templateVersion 0 for the seeded one; null where nothing was rendered
 * @param skipped the channels passed over, and why
 * @param missingVariables what the template wanted and nobody had
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Metadata(
    @JsonInclude(JsonInclude.Include.ALWAYS) Long configurationId,
    Integer configurationVersion,
    String scope,
    String scopeId,
    @JsonInclude(JsonInclude.Include.ALWAYS) Integer templateVersion,
    List<Skipped> skipped,
    Set<String> missingVariables,
    Place context,
    String eventId) {

  /** A channel that was passed over. */
  record Skipped(String channel, String reason) {}

  /** Where it happened; null parts are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(
      String branchId,
      Long serviceId,
      String staffId,
      Long appointmentId,
      Long callbackRequestId) {}

  static Metadata of(Notice notice, Prepared prepared) {
    StoredConfiguration configuration = prepared.route().flatMap(Route::configuration).orElse(null);
    Scope source = prepared.route().map(Route::source).orElse(null);
    return new Metadata(
        configuration == null ? null : configuration.id(),
        configuration == null ? null : configuration.version(),
        source == null ? null : source.type().code(),
        source == null ? null : source.id(),
        prepared.words() == null ? null : prepared.words().templateVersion(),
        prepared.skipped().stream()
            .map(one -> new Skipped(one.channel().code(), one.reason().code()))
            .toList(),
        prepared.missing(),
        place(notice),
        notice.origin().eventId());
  }

  private static Place place(Notice notice) {
    return new Place(
        notice.context().branchId(),
        notice.context().serviceId(),
        notice.context().staffId(),
        notice.about().appointmentId(),
        notice.about().callbackRequestId());
  }
}
