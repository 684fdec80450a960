package dev.suite.notification.event.adapter;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.notification.event.Callback;
import dev.suite.runtime.directory.DirectoryLookup.Names;
import dev.suite.runtime.directory.EntityId;
import java.util.ArrayList;
import java.util.List;

/**
 * A callback as an event names it.
 *
 * @param staffId whose it is, or null
 */
record Call(long companyId, String branchId, String staffId, Callback callback) {
  /** The directory rows it names. */
  Names names() {
    List<EntityId> rows = new ArrayList<>();
    rows.add(new EntityId(DirectoryType.branch, branchId));
    if (staffId != null) {
      rows.add(new EntityId(DirectoryType.staff, staffId));
    }
    return new Names(companyId, rows);
  }
}
