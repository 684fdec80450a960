package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.Rows;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A company with one of everything that has an id.
 *
 * @param ids what stands for each {@code <name>} in a sample, by name
 */
record Tenant(DirectoryFixture salon, Map<String, String> ids) {

  /** Opens one, and waits until nothing of it is under way. */
  static Tenant open() {
    DirectoryFixture salon = SuiteOfTests.salon();
    Desk desk = Desk.of(salon);
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("company", "" + salon.companyId());
    ids.put("branch", salon.branchId());
    ids.put("service", "" + salon.serviceId());
    ids.put("staff", salon.staffId());
    ids.put("customer", "" + salon.customerId());
    ids.put("policy", "" + Policies.of(salon).company("{}").number("id"));
    Policies.of(salon).branch("{}");
    ids.put("modification", "" + desk.cancel(salon.appointment(inAWeek())).number("id"));
    ids.put("appointment", "" + salon.appointment(inAWeek()));
    var tenant = new Tenant(salon, ids);
    await().untilAsserted(() -> assertThat(tenant.isAtRest()).isTrue());
    return tenant;
  }

  private static Instant inAWeek() {
    return START.plus(Duration.ofDays(7));
  }

  private boolean isAtRest() {
    return Rows.number(
                "SELECT COUNT(*) FROM outbox WHERE company_id = ? AND published_at IS NULL",
                salon.companyId())
            == 0
        && Rows.number(
                "SELECT SUM(count) FROM appointment_modification_stats WHERE company_id = ?",
                salon.companyId())
            == 1;
  }

  /** All rows of all tables that are this company's. */
  List<String> rows() {
    List<String> tables =
        Rows.texts(
            """
            SELECT table_name FROM information_schema.columns
            WHERE table_schema = DATABASE() AND column_name = 'company_id' ORDER BY table_name
            """);
    var rows = new ArrayList<>(rows("companies", "id"));
    tables.forEach(table -> rows.addAll(rows(table, "company_id")));
    return rows;
  }

  private List<String> rows(String table, String column) {
    return Rows.texts(
            "SELECT * FROM %s WHERE %s = ? ORDER BY 1, 2".formatted(table, column),
            salon.companyId())
        .stream()
        .map(row -> table + ": " + row)
        .toList();
  }
}
