package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ActorType;
import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.modification.Force;
import dev.suite.policy.resolution.config.SeriesScope;
import dev.suite.runtime.rest.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change that somebody makes.
 *
 * @param newStartsAt of a reschedule: where the appointment moves to
 * @param scope how much of the appointment's series is meant; its own occurrence where left out
 * @param reason in their own words; some policies ask for one
 * @param decisionId a quote whose fee is to be honoured
 * @param force whether an administrator insists on it, whatever the policy says; needs a reason
 * @param waiveFee with force: whether the customer is charged nothing
 */
record ModificationRequest(
    @NotNull @Pattern(regexp = "cancel|reschedule", message = "must be cancel or reschedule")
        String action,
    @NotNull @Positive Long appointmentId,
    Instant newStartsAt,
    @Pattern(
            regexp = "occurrence|following|series",
            message = "must be occurrence, following or series")
        @Schema(
            description = "How much of the appointment's series; occurrence where left out.",
            examples = "following")
        String scope,
    @Size(max = 1000) String reason,
    @NotNull @Valid ModifiedBy modifiedBy,
    @Size(max = 512) String decisionId,
    Boolean force,
    Boolean waiveFee) {

  /** Who makes it: the appointment's customer, one of the company's staff, or a system. */
  record ModifiedBy(
      @NotNull ActorType type,
      @NotNull
          @Pattern(regexp = "[\\x21-\\x7e]{1,255}", message = "must be 1 to 255 ASCII characters")
          String id) {
    /** The staff member who makes it, if one does. */
    Optional<String> staff() {
      return type == ActorType.staff ? Optional.of(id) : Optional.empty();
    }
  }

  /**
   * What is wanted.
   *
   * @throws Problem 422 where a reschedule has no new start in the future, or a cancellation one
   */
  WantedChange toChange(long companyId, Instant now) {
    Action wanted = Action.of(action).orElseThrow();
    refuse(wanted, now);
    return new WantedChange(
        companyId,
        wanted,
        appointmentId,
        SeriesScope.of(scope).orElse(SeriesScope.OCCURRENCE),
        Optional.ofNullable(newStartsAt));
  }

  private void refuse(Action wanted, Instant now) {
    if (wanted == Action.CANCEL && newStartsAt != null) {
      throw Problem.invalid("/new_starts_at", "does not go with cancel");
    }
    if (wanted == Action.RESCHEDULE && newStartsAt == null) {
      throw Problem.invalid("/new_starts_at", "must not be null");
    }
    if (newStartsAt != null
        && (newStartsAt.isBefore(now) || newStartsAt.isAfter(WantedChange.LATEST_START))) {
      throw Problem.invalid(
          "/new_starts_at", "must be in the future, before " + WantedChange.LATEST_START);
    }
  }

  /** Whether somebody insists on it. */
  boolean insists() {
    return Boolean.TRUE.equals(force);
  }

  /**
   * How it is forced, if at all.
   *
   * @throws Problem 422 where force has no reason, or a fee is waived without force
   */
  Force forcing() {
    if (!insists()) {
      if (Boolean.TRUE.equals(waiveFee)) {
        throw Problem.invalid("/waive_fee", "goes with force alone");
      }
      return Force.NONE;
    }
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid("/reason", "is required with force");
    }
    return Boolean.TRUE.equals(waiveFee) ? Force.WAIVED : Force.CHARGED;
  }
}
