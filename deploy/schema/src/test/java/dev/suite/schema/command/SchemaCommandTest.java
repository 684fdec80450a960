package dev.suite.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.schema.Database;
import dev.suite.schema.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class SchemaCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void status_fails_while_migrations_are_missing_and_passes_once_migrate_has_run(
      Database database) {
    assertThat(run(database, "status", "--service", "policy")).isEqualTo(1);
    assertThat(err.toString()).contains("migration_pending policy V1 notes");

    assertThat(run(database, "migrate", "--service", "policy")).isZero();
    assertThat(run(database, "status", "--service", "policy")).isZero();
    assertThat(out.toString()).contains("policy: ").contains(", 0 pending");
  }

  @Test
  void json_is_one_document_with_what_was_applied(Database database) throws Exception {
    assertThat(run(database, "migrate", "--json", "--service", "policy")).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());

    assertThat(report.at("/command").asText()).isEqualTo("migrate");
    assertThat(report.at("/ok").asBoolean()).isTrue();
    assertThat(Instant.parse(report.at("/started_at").asText())).isBefore(Instant.now());
    assertThat(report.at("/duration_ms").isNumber()).isTrue();
    assertThat(report.at("/services/0/service").asText()).isEqualTo("policy");
    assertThat(report.at("/services/0/findings")).isEmpty();
    assertThat(report.at("/services/0/applied/0/history").asText()).isEqualTo("shared");
  }

  @Test
  void a_failure_is_a_finding_and_leaves_no_password_behind(Database database) throws Exception {
    var stranger = new Database(database.url(), database.user(), "guessed-wrong");
    assertThat(run(stranger, "migrate", "--json", "--service", "policy")).isEqualTo(1);
    JsonNode finding = new ObjectMapper().readTree(out.toString()).at("/services/0/findings/0");
    assertThat(finding.at("/kind").asText()).isEqualTo("migration_failed");
    assertThat(finding.at("/object").asText()).isEqualTo(database.url());
    assertThat(out + "" + err).doesNotContain("guessed-wrong");
  }

  @Test
  void wrong_usage_says_what_would_be_right(Database database) {
    assertThat(run(database)).isEqualTo(2);
    assertThat(run(database, "polish")).isEqualTo(2);
    assertThat(run(database, "status", "--service", "billing")).isEqualTo(2);
    assertThat(err.toString()).contains("migrate or status").contains("choose among: policy");
  }

  @Test
  void a_missing_variable_is_named() {
    assertThat(run(Map.of(), "status")).isEqualTo(2);
    assertThat(err.toString()).contains("SUITE_DB_URL");
  }

  @Test
  void help_is_no_error(Database database) {
    assertThat(run(database, "migrate", "--help")).isZero();
    assertThat(out.toString()).contains("SUITE_<SERVICE>_DB_DATABASE");
  }

  private int run(Database database, String... arguments) {
    String server = database.url().substring(0, database.url().lastIndexOf('/'));
    return run(
        Map.of(
            "SUITE_DB_URL", server,
            "SUITE_POLICY_DB_DATABASE", database.name(),
            "SUITE_POLICY_DB_USER", database.user(),
            "SUITE_POLICY_DB_PASSWORD", database.password()),
        arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return SchemaCommand.commandLine(environment)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
