package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ActorType;
import dev.suite.policy.decision.adapter.DecideCancellation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A change that somebody makes.
 *
 * @param reason in their own words; some policies ask for one
 * @param decisionId a quote whose fee is to be honoured
 */
record ModificationRequest(
    @NotNull @Pattern(regexp = DecideCancellation.CANCEL, message = "must be cancel") String action,
    @NotNull @Positive Long appointmentId,
    @Size(max = 1000) String reason,
    @NotNull @Valid ModifiedBy modifiedBy,
    @Size(max = 512) String decisionId) {

  /** Who makes it; a customer's id must be the one of the appointment. */
  record ModifiedBy(
      @NotNull ActorType type,
      @NotNull
          @Pattern(regexp = "[\\x21-\\x7e]{1,255}", message = "must be 1 to 255 ASCII characters")
          String id) {}
}
