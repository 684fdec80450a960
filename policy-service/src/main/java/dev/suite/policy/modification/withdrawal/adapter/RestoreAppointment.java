package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.withdrawal.LocalAppointment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets an appointment be what it was before a change that is void, unless something newer came. */
@ApplicationScoped
class RestoreAppointment {
  private final LocalAppointmentStore store;

  RestoreAppointment(LocalAppointmentStore store) {
    this.store = store;
  }

  /** Locks the appointment and its customer; gives what lies over it. */
  Uni<LocalAppointment> lock(SqlConnection tx, long companyId, long appointmentId) {
    return store.lock(tx, companyId, appointmentId);
  }

  /** Takes the voided change's part away from what lies over the locked appointment. */
  Uni<Void> without(SqlConnection tx, long companyId, Modification voided, LocalAppointment local) {
    return store
        .changes(tx, companyId, voided.appointmentId())
        .map(changes -> without(voided.id(), changes, local))
        .chain(after ->
            after.equals(local)
                ? Uni.createFrom().voidItem()
                : store.write(tx, companyId, voided.appointmentId(), after));
  }

  /** A change told from outside is not among those recorded here. */
  private static LocalAppointment without(
      long voided, List<LocalAppointment.LocalChange> changes, LocalAppointment local) {
    return changes.stream()
        .filter(one -> one.id() == voided)
        .findFirst()
        .map(taken -> local.without(taken, changes))
        .orElse(local);
  }
}
