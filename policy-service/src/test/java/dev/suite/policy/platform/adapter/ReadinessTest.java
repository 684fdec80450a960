package dev.suite.policy.platform.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Reply;
import dev.suite.policy.suite.Rows;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {

  @Test
  void it_is_ready_when_nothing_is_missing() {
    assertThat(ready().expect(200).text("status")).isEqualTo("UP");
  }

  @Test
  void it_is_not_ready_without_a_table_and_names_it() {
    Rows.update("RENAME TABLE denied_modifications TO set_aside");
    try {
      assertThat(ready().expect(503).body())
          .contains("missing tables: denied_modifications; run './suite schema migrate'");
    } finally {
      Rows.update("RENAME TABLE set_aside TO denied_modifications");
    }
    ready().expect(200);
  }

  @Test
  void it_is_not_ready_on_an_older_version_and_names_both() {
    String newest =
        Rows.texts(
                "SELECT installed_rank FROM flyway_policy_history ORDER BY installed_rank DESC"
                    + " LIMIT 1")
            .getFirst();
    Rows.update("UPDATE flyway_policy_history SET version = '0' WHERE installed_rank = ?", newest);
    try {
      assertThat(ready().expect(503).body())
          .contains(
              "the policy tables are at version %d, %d is needed"
                  .formatted(PolicySchema.VERSION - 1, PolicySchema.VERSION));
    } finally {
      Rows.update(
          "UPDATE flyway_policy_history SET version = ? WHERE installed_rank = ?",
          "" + PolicySchema.VERSION,
          newest);
    }
    ready().expect(200);
  }

  private static Reply ready() {
    return new Reply(given().get("/q/health/ready"));
  }
}
