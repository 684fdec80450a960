package dev.suite.policy.stats.adapter;

import dev.suite.contracts.AppointmentModified;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.table.DirectoryLookup.Names;
import dev.suite.runtime.event.ModificationRules;
import dev.suite.runtime.event.UnreadableEventException;
import java.util.List;

/**
 * A modification as its event tells it.
 *
 * @param id the event's identity, unique in the company
 */
record ModificationEvent(String id, AppointmentModified data) {
  /** What makes an event the same event. */
  record Identity(long companyId, String id) {}

  /**
   * Checks what the columns and the rules need of it.
   *
   * @throws UnreadableEventException naming the field that cannot be
   */
  static ModificationEvent of(String id, AppointmentModified data) throws UnreadableEventException {
    ModificationRules.check(data);
    return new ModificationEvent(id, data);
  }

  Identity identity() {
    return new Identity(data.companyId(), id);
  }

  /** The directory rows it names. */
  Names names() {
    return new Names(
        data.companyId(),
        List.of(
            new EntityId(DirectoryType.customer, Long.toString(data.customerId())),
            new EntityId(DirectoryType.appointment, Long.toString(data.appointmentId()))));
  }
}
