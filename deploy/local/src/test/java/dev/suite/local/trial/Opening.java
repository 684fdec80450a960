package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.schema.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** A company that opens: all three services learn of it through one of them. */
record Opening(RunningSuite suite, Company company) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String ROWS =
      """
      SELECT (SELECT COUNT(*) FROM staff WHERE company_id = ?)
        + (SELECT COUNT(*) FROM appointments WHERE company_id = ?)\
      """;
  private static final String AT_ONCE =
      """
      {"sla_hours": {"urgent": 0.0005}}\
      """;

  /** Tells the directory, waits until all have it, and promises calls within two seconds. */
  static Company of(RunningSuite suite, Company company) throws IOException {
    new Opening(suite, company).open();
    return company;
  }

  private void open() throws IOException {
    for (String update : company.directory()) {
      put(Service.NOTIFICATION, "/directory", update);
    }
    await("the directory in all three")
        .atMost(PATIENCE)
        .until(() -> Arrays.stream(Service.values()).allMatch(this::isKnownTo));
    put(Service.CALLBACK, "/callback-settings/company/" + company.id(), AT_ONCE);
  }

  private boolean isKnownTo(Service service) {
    int rows = company.branches() + company.customers();
    return suite.tables(service).number(ROWS, company.id(), company.id()) == rows;
  }

  private void put(Service service, String path, String body) throws IOException {
    var answer = suite.api(service).put(company.id(), path, Map.of(), body);
    assertThat(answer.isSuccess()).as("%s", answer).isTrue();
  }
}
