package dev.suite.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.local.DataFolder;
import dev.suite.local.Installation;
import dev.suite.local.process.Supervisor;
import dev.suite.local.server.Choice;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServiceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir Path folder;
  private DataFolder data;
  private Plan plan;
  private Process mailbox;

  @BeforeEach
  void create() throws IOException {
    data = new DataFolder(folder.resolve("data"));
    data.create();
    plan = Plan.of(new Installation(folder, data, Map.of()), new Choice(null, null));
    mailbox = new ProcessBuilder("sleep", "600").start();
    Files.writeString(
        data.run().resolve("mailbox.pid"),
        "%d %s%n".formatted(mailbox.pid(), mailbox.info().startInstant().orElseThrow()));
  }

  @AfterEach
  void end() {
    mailbox.destroyForcibly();
  }

  @Test
  void as_json_it_tells_addresses_database_users_and_the_pids_of_what_runs() throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(
                """
                {"services": {
                   "policy": "http://127.0.0.1:8081",
                   "callback": "http://127.0.0.1:8082",
                   "notification": "http://127.0.0.1:8083"},
                 "kafka": "127.0.0.1:9092,127.0.0.1:9093,127.0.0.1:9094",
                 "db": {
                   "url": "mysql://127.0.0.1:3307",
                   "policy": %s,
                   "callback": %s,
                   "notification": %s},
                 "mailbox": "http://127.0.0.1:8025",
                 "data": "%s",
                 "pids": {"mailbox": %d}}
                """
                    .formatted(
                        account(ServiceDefinition.POLICY),
                        account(ServiceDefinition.CALLBACK),
                        account(ServiceDefinition.NOTIFICATION),
                        data.root(),
                        mailbox.pid()));

    JsonNode status = StatusCommand.json(plan, PartState.of(plan, new Supervisor(data, _ -> {})));

    assertThat(new ObjectMapper().readTree(status.toString())).isEqualTo(expected);
  }

  @Test
  void for_a_person_it_names_what_is_dead_and_how_to_see_why() {
    assertThat(PartState.of(plan, new Supervisor(data, _ -> {})))
        .extracting(PartState::line)
        .contains(
            "  mailbox      running    pid %d, port 8025".formatted(mailbox.pid()),
            "  callback     dead       ./suite logs callback shows why, ./suite up starts it");
  }

  private String account(ServiceDefinition service) {
    DatabaseAccount account = plan.account(service);
    return """
    {"database": "%s", "user": "%s", "password": "%s"}\
    """
        .formatted(account.database(), account.user(), account.password());
  }
}
