package dev.suite.policy.decision.answer.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.decision.series.adapter.WantedSeries;
import dev.suite.policy.resolution.config.SeriesScope;
import dev.suite.runtime.directory.Context;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody wants to know: may this be done now? To cancel or reschedule it names an
 * appointment; to book a series (recur) who, where and when.
 *
 * @param newStartsAt of a reschedule: where the appointment would move to
 * @param scope how much of the appointment's series is meant; its own occurrence where left out
 * @param at decide as if it were then; what is recorded counts as known now
 * @param startsAt of a series: when its appointments would begin
 */
record DecisionRequest(
    @NotNull
        @Pattern(
            regexp = "cancel|reschedule|recur",
            message = "must be cancel, reschedule or recur")
        String action,
    @Positive Long appointmentId,
    Instant newStartsAt,
    @Pattern(
            regexp = "occurrence|following|series",
            message = "must be occurrence, following or series")
        @Schema(
            description = "How much of the appointment's series; occurrence where left out.",
            examples = "following")
        String scope,
    Instant at,
    @Positive Long customerId,
    String branchId,
    @Positive Long serviceId,
    String staffId,
    @Size(min = 1, max = 1000) List<@NotNull Instant> startsAt) {

  Action asked() {
    return Action.of(action).orElseThrow();
  }

  WantedChange toChange(long companyId) {
    return new WantedChange(
        companyId,
        asked(),
        appointmentId,
        SeriesScope.of(scope).orElse(SeriesScope.OCCURRENCE),
        Optional.ofNullable(newStartsAt));
  }

  WantedSeries toSeries(long companyId) {
    return new WantedSeries(
        companyId,
        customerId,
        new Context(branchId, serviceId, staffId),
        startsAt,
        Optional.ofNullable(at));
  }
}
