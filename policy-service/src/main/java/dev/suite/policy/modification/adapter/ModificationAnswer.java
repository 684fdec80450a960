package dev.suite.policy.modification.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.suite.contracts.Actor;
import dev.suite.contracts.ActorType;
import dev.suite.contracts.Money;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.decision.answer.adapter.KeptDecision;
import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.modification.Modification;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recorded change.
 *
 * @param decision the decision as it was made, with what was charged; null for changes made outside
 *     this service
 * @param also the other modifications that were recorded with it for more of a series
 */
public record ModificationAnswer(
    long id,
    @Schema(enumeration = {"cancel", "reschedule"}) String modificationType,
    long appointmentId,
    long customerId,
    boolean withinPolicy,
    boolean forced,
    Money fee,
    @Schema(nullable = true) String reason,
    Actor modifiedBy,
    @Schema(nullable = true) Instant newStartsAt,
    Instant occurredAt,
    @Schema(enumeration = {"rest", "event"}) String source,
    @Schema(nullable = true) Instant voidedAt,
    @Schema(nullable = true) String voidReason,
    @JsonRawValue @Schema(implementation = KeptDecision.class) String decision,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Long> also) {

  /** A modification as answers show it. */
  public static ModificationAnswer of(Modification one) {
    return new ModificationAnswer(
        one.id(),
        one.modificationType(),
        one.appointmentId(),
        one.customerId(),
        one.withinPolicy(),
        one.forced(),
        DecisionAnswer.money(new Fee(one.fee(), Currency.getInstance(one.currency()))),
        one.reason(),
        new Actor(ActorType.valueOf(one.modifiedByType()), one.modifiedById()),
        one.newStartsAt(),
        one.occurredAt(),
        one.source(),
        one.voidedAt(),
        one.voidReason(),
        one.decision(),
        null);
  }

  /** The same, the first of those recorded together. */
  ModificationAnswer withAlso(List<Modification> together) {
    return new ModificationAnswer(
        id,
        modificationType,
        appointmentId,
        customerId,
        withinPolicy,
        forced,
        fee,
        reason,
        modifiedBy,
        newStartsAt,
        occurredAt,
        source,
        voidedAt,
        voidReason,
        decision,
        together.stream().skip(1).map(Modification::id).toList());
  }
}
