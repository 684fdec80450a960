package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import java.time.ZoneId;
import java.util.Currency;

/**
 * An appointment with all a decision needs, as one statement read it.
 *
 * @param changes the customer's cancellations, counted and not yet counted, of one moment
 * @param epoch the one under which the company's policies must be resolved
 */
public record BookedAppointment(
    long id,
    long companyId,
    long customerId,
    String branchId,
    long serviceId,
    String staffId,
    Appointment appointment,
    ZoneId zone,
    Currency currency,
    long epoch,
    RecordedChanges changes) {

  /** The levels asked for its policy. */
  public Chain chain() {
    return Chain.of(
        new Scope(ScopeType.STAFF, staffId),
        new Scope(ScopeType.SERVICE, Long.toString(serviceId)),
        new Scope(ScopeType.BRANCH, branchId),
        new Scope(ScopeType.COMPANY, Long.toString(companyId)));
  }
}
