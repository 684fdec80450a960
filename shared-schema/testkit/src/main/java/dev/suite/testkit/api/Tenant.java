package dev.suite.testkit.api;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A company with one of everything that has an id.
 *
 * @param ids what stands for each {@code <name>} in a sample, by name
 */
public record Tenant(DirectoryFixture company, Map<String, String> ids) {

  /** One that has a branch, a service, a staff member and a customer. */
  public static Tenant of(DirectoryFixture company) {
    return new Tenant(company, Map.of())
        .with("company", company.companyId())
        .with("branch", company.branchId())
        .with("service", company.serviceId())
        .with("staff", company.staffId())
        .with("customer", company.customerId());
  }

  /** The same, with the id of something else. */
  public Tenant with(String name, Object id) {
    Map<String, String> more = new LinkedHashMap<>(ids);
    more.put(name, id.toString());
    return new Tenant(company, more);
  }

  /** The id of what is named so. */
  public String id(String name) {
    return Objects.requireNonNull(ids.get(name), () -> "A tenant needs the id of a " + name);
  }

  /** Whether all that it did is published. */
  public boolean isPublished() {
    return Rows.number(
            "SELECT COUNT(*) FROM outbox WHERE company_id = ? AND published_at IS NULL",
            company.companyId())
        == 0;
  }

  /** All rows of all tables that are this company's. */
  public List<String> rows() {
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
            company.companyId())
        .stream()
        .map(row -> table + ": " + row)
        .toList();
  }
}
