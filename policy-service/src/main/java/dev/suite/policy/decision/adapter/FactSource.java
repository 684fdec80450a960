package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.appointment.adapter.AppointmentKey;
import dev.suite.policy.decision.appointment.adapter.BookedAppointment;
import dev.suite.policy.decision.appointment.adapter.HistoryWanted;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Where a decision's facts come from: a source shared by requests, or one transaction. */
interface FactSource {
  /** The appointment with what is wanted of its history; fails with 404 where there is none. */
  Uni<BookedAppointment> appointment(AppointmentKey key, HistoryWanted wanted);

  /** The policies of a type, under the epoch that was read with the appointment. */
  Uni<CompanyPolicies> policies(BookedAppointment booked, PolicyType type);

  /** The policy that was, or will be, in force for the appointment at an instant. */
  Uni<Resolution> policyAt(BookedAppointment booked, PolicyType type, Instant at);
}
