package dev.suite.testkit.house;

import static dev.suite.testkit.service.RunningService.ready;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.RunningService;
import org.junit.jupiter.api.Test;

/** A service is ready when its database has the tables it needs, in the version it needs. */
public abstract class ReadinessRules {
  private final String table;
  private final long version;

  /**
   * Those of a service.
   *
   * @param table one that it owns
   * @param version of its tables that it needs
   */
  protected ReadinessRules(String table, long version) {
    this.table = table;
    this.version = version;
  }

  @Test
  void it_is_ready_when_nothing_is_missing() {
    assertThat(ready().expect(200).text("status")).isEqualTo("UP");
  }

  @Test
  void it_is_not_ready_without_a_table_and_names_it() {
    Rows.update("RENAME TABLE %s TO set_aside".formatted(table));
    try {
      assertThat(ready().expect(503).body())
          .contains("missing tables: %s; run './suite schema migrate'".formatted(table));
    } finally {
      Rows.update("RENAME TABLE set_aside TO %s".formatted(table));
    }
    ready().expect(200);
  }

  @Test
  void it_is_not_ready_on_an_older_version_and_names_both() {
    String label = RunningService.label();
    String history = "flyway_%s_history".formatted(label);
    long newest = Rows.number("SELECT MAX(installed_rank) FROM " + history);
    String restore = "UPDATE %s SET version = ? WHERE installed_rank = ?".formatted(history);
    Rows.update(restore, "0", newest);
    try {
      assertThat(ready().expect(503).body())
          .contains(
              "the %s tables are at version %d, %d is needed"
                  .formatted(label, before(history, newest), version));
    } finally {
      Rows.update(restore, "" + version, newest);
    }
    ready().expect(200);
  }

  /** Numbers may be left out between two migrations. */
  private static long before(String history, long rank) {
    return Rows.number(
        "SELECT MAX(CAST(version AS UNSIGNED)) FROM %s WHERE installed_rank < %d"
            .formatted(history, rank));
  }
}
