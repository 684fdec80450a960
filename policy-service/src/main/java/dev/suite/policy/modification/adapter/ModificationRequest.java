package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ActorType;
import dev.suite.policy.modification.Force;
import dev.suite.runtime.rest.Problem;
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
 * @param force whether an administrator insists on it, whatever the policy says; needs a reason
 * @param waiveFee with force: whether the customer is charged nothing
 */
record ModificationRequest(
    @NotNull @Pattern(regexp = "cancel", message = "must be cancel") String action,
    @NotNull @Positive Long appointmentId,
    @Size(max = 1000) String reason,
    @NotNull @Valid ModifiedBy modifiedBy,
    @Size(max = 512) String decisionId,
    Boolean force,
    Boolean waiveFee) {

  /** Who makes it; a customer's id must be the one of the appointment. */
  record ModifiedBy(
      @NotNull ActorType type,
      @NotNull
          @Pattern(regexp = "[\\x21-\\x7e]{1,255}", message = "must be 1 to 255 ASCII characters")
          String id) {}

  /**
   * How it is forced, if at all.
   *
   * @throws Problem 422 where force has no reason, or a fee is waived without force
   */
  Force forcing() {
    if (!Boolean.TRUE.equals(force)) {
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
