package dev.suite.runtime.directory.table;

import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryTable;
import dev.suite.runtime.directory.EntityId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statement that stores a directory row unless a version as new is there already.
 *
 * @param table where it goes
 * @param columns what it holds, {@code version} last: MySQL assigns from left to right, and each
 *     assignment must still see the old version
 */
record DirectoryUpsert(String table, Map<String, Object> columns) {
  private static final String NEWER =
      "VALUES(version) > version AND VALUES(company_id) = company_id";

  /** What the platform shows now is not what the local change was made on: the platform rules. */
  private static final String PLATFORM_MOVED_ON =
      NEWER
          + " AND NOT (VALUES(status) = based_on_status AND VALUES(starts_at) ="
          + " based_on_starts_at)";

  private static final String OVERLAY =
      """
      local_status = IF(%1$s, NULL, local_status),
      local_starts_at = IF(%1$s, NULL, local_starts_at),
      based_on_status = IF(local_status IS NULL AND local_starts_at IS NULL, NULL, based_on_status),
      based_on_starts_at = IF(based_on_status IS NULL, NULL, based_on_starts_at),
      """
          .formatted(PLATFORM_MOVED_ON);

  static DirectoryUpsert of(DirectoryRow row, Instant now) {
    Map<String, Object> columns = new LinkedHashMap<>();
    EntityId entity = EntityId.parse(row.key());
    columns.put("id", entity.column());
    if (entity.type() != DirectoryType.company) {
      columns.put("company_id", row.companyId());
    }
    switch (row) {
      case DirectoryCompany company -> company(columns, company);
      case DirectoryBranch branch -> branch(columns, branch);
      case DirectoryService service -> service(columns, service);
      case DirectoryStaff staff -> staff(columns, staff);
      case DirectoryCustomer customer -> customer(columns, customer);
      case DirectoryAppointment appointment -> appointment(columns, appointment);
    }
    columns.put("updated_at", Utc.column(now));
    columns.put("version", row.version());
    return new DirectoryUpsert(DirectoryTable.of(entity.type()), columns);
  }

  String sql() {
    String newer = table.equals("companies") ? "VALUES(version) > version" : NEWER;
    String assignments =
        columns.keySet().stream()
            .filter(column -> !column.equals("id") && !column.equals("company_id"))
            .map(column -> "%1$s = IF(%2$s, VALUES(%1$s), %1$s)".formatted(column, newer))
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s) ON DUPLICATE KEY UPDATE %s%s"
        .formatted(
            table,
            String.join(", ", columns.keySet()),
            Marks.of(columns.size()),
            table.equals("appointments") ? OVERLAY : "",
            assignments);
  }

  Object[] values() {
    return columns.values().toArray();
  }

  private static void company(Map<String, Object> columns, DirectoryCompany company) {
    columns.put("name", company.name());
    columns.put("time_zone", company.timeZone());
    columns.put("currency", company.currency());
    columns.put("locale", company.locale());
  }

  private static void branch(Map<String, Object> columns, DirectoryBranch branch) {
    columns.put("name", branch.name());
    columns.put("time_zone", branch.timeZone());
    columns.put("opening_hours", json(branch.openingHours()));
    columns.put("email", branch.email());
    columns.put("phone", branch.phone());
    columns.put("country", branch.country());
  }

  private static void service(Map<String, Object> columns, DirectoryService service) {
    columns.put("branch_id", service.branchId());
    columns.put("name", service.name());
    columns.put("price", service.price());
    columns.put("duration_minutes", service.durationMinutes());
  }

  private static void staff(Map<String, Object> columns, DirectoryStaff staff) {
    columns.put("branch_id", staff.branchId());
    columns.put("name", staff.name());
    columns.put("email", staff.email());
    columns.put("phone", staff.phone());
    columns.put("role", staff.role().name());
    columns.put("active", staff.active());
    columns.put("working_hours", json(staff.workingHours()));
    columns.put("max_open_callbacks", staff.maxOpenCallbacks());
  }

  private static void customer(Map<String, Object> columns, DirectoryCustomer customer) {
    columns.put("name", customer.name());
    columns.put("email", customer.email());
    columns.put("phone", customer.phone());
    columns.put("time_zone", customer.timeZone());
    columns.put("locale", customer.locale());
  }

  private static void appointment(Map<String, Object> columns, DirectoryAppointment appointment) {
    columns.put("branch_id", appointment.branchId());
    columns.put("service_id", appointment.serviceId());
    columns.put("staff_id", appointment.staffId());
    columns.put("customer_id", appointment.customerId());
    columns.put("starts_at", Utc.column(appointment.startsAt()));
    columns.put("ends_at", Utc.column(appointment.endsAt()));
    columns.put("booked_at", Utc.column(appointment.bookedAt()));
    columns.put("status", appointment.status().name());
    columns.put("series_id", appointment.seriesId());
    columns.put("price", appointment.price());
  }

  private static String json(Object tree) {
    return tree == null ? null : tree.toString();
  }
}
