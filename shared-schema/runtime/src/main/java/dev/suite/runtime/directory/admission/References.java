package dev.suite.runtime.directory.admission;

import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.directory.EntityId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows a directory row speaks of.
 *
 * @param owners without them it cannot exist; once they are deleted, neither can it
 * @param others they must have come before it, but it outlives them
 */
public record References(List<EntityId> owners, List<EntityId> others) {
  /** Those of a row. */
  public static References of(DirectoryRow row) {
    return switch (row) {
      case DirectoryCompany _, DirectoryBranch _, DirectoryCustomer _ ->
          new References(List.of(), List.of());
      case DirectoryService service ->
          new References(
              service.branchId() == null ? List.of() : List.of(branch(service.branchId())),
              List.of());
      case DirectoryStaff staff ->
          new References(
              List.of(branch(staff.branchId())),
              staff.serviceIds().stream().map(id -> number(DirectoryType.service, id)).toList());
      case DirectoryAppointment appointment ->
          new References(
              List.of(number(DirectoryType.customer, appointment.customerId())),
              List.of(
                  branch(appointment.branchId()),
                  number(DirectoryType.service, appointment.serviceId()),
                  new EntityId(DirectoryType.staff, appointment.staffId())));
    };
  }

  /** Owners and others. */
  public List<EntityId> all() {
    List<EntityId> all = new ArrayList<>(owners);
    all.addAll(others);
    return all;
  }

  private static EntityId branch(String id) {
    return new EntityId(DirectoryType.branch, id);
  }

  private static EntityId number(DirectoryType type, long id) {
    return new EntityId(type, Long.toString(id));
  }
}
