package dev.suite.callback.escalation.adapter;

import dev.suite.callback.escalation.Escalation;
import dev.suite.callback.escalation.EscalationReason;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An escalation as its readers see it.
 *
 * @param reason what the one who escalated it said, or null
 * @param level 1 manager of the branch, 2 any manager of the company, 3 admin
 * @param escalatedTo null where nobody was left
 */
record EscalationAnswer(
    long id,
    long callbackRequestId,
    EscalationReason escalationReason,
    @Schema(nullable = true) String reason,
    int level,
    @Schema(nullable = true) String escalatedFrom,
    @Schema(nullable = true) String escalatedTo,
    Instant escalatedAt,
    @Schema(nullable = true) Instant resolvedAt,
    @Schema(nullable = true) String resolutionNotes) {

  static EscalationAnswer of(Escalation one) {
    return new EscalationAnswer(
        one.id(),
        one.callbackRequestId(),
        one.escalationReason(),
        one.reason(),
        one.level(),
        one.escalatedFrom(),
        one.escalatedTo(),
        one.escalatedAt(),
        one.resolvedAt(),
        one.resolutionNotes());
  }

  static Page<EscalationAnswer> page(Listing listing, List<Escalation> found, int limit) {
    Page<Escalation> page =
        listing.page(found, limit, last -> List.of(last.escalatedAt(), last.id()));
    return new Page<>(page.items().stream().map(EscalationAnswer::of).toList(), page.next());
  }
}
