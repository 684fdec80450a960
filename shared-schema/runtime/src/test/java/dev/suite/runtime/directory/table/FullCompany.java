package dev.suite.runtime.directory.table;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import java.util.List;

/** A company of a test's own with a row in each of its tables. */
record FullCompany(DirectoryFixture rows, Platform platform, Sql sql) {
  /** How many tables there are. */
  static final int TABLES = 7;

  private static final List<String> NAMES =
      List.of(
          "branches",
          "services",
          "staff",
          "staff_services",
          "customers",
          "appointments",
          "idempotency_keys");

  static FullCompany in(Sql sql) {
    DirectoryFixture rows = sql.company();
    rows.appointment(Platform.NOON);
    sql.update(
        "INSERT INTO staff_services (staff_id, service_id, company_id) VALUES (?, ?, ?)",
        rows.staffId(),
        rows.serviceId(),
        rows.companyId());
    sql.update(
        "INSERT INTO idempotency_keys (company_id, key_hash, request_hash, created_at) VALUES (?,"
            + " 'k', 'r', UTC_TIMESTAMP(6))",
        rows.companyId());
    return new FullCompany(rows, new Platform(rows.companyId()), sql);
  }

  long id() {
    return rows.companyId();
  }

  Received deletion(long version) {
    return platform.deletes(DirectoryType.company, Long.toString(id()), version);
  }

  /** In how many of its tables it has rows. */
  long tablesLeft() {
    return NAMES.stream().filter(table -> count(table, "company_id") > 0).count();
  }

  long count(String table, String column) {
    return sql.number("SELECT COUNT(*) FROM %s WHERE %s = ?".formatted(table, column), id());
  }

  /** The ids of its branches. */
  List<String> branches() {
    return sql.texts("SELECT id, version FROM branches WHERE company_id = ?", id());
  }
}
