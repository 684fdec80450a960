package dev.suite.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.local.DataFolder;
import dev.suite.local.Installation;
import dev.suite.local.process.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void create() {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.create();
    installation =
        new Installation(
            folder,
            data,
            Map.of(
                "SUITE_POLICY_PORT", "18081",
                "SUITE_KAFKA_PORT", "19092",
                "SUITE_DB_PORT", "13307"));
  }

  @Test
  void embedded_servers_start_before_the_services() {
    assertThat(plan(null, null).parts().stream().map(Part::name).toList())
        .startsWith("database", "kafka")
        .contains("policy");
  }

  @Test
  void external_servers_are_not_started() {
    assertThat(plan("mysql://root:x@db.example:3306", "kafka.example:9092").servers()).isEmpty();
  }

  @Test
  void a_service_is_told_where_its_servers_are() {
    Plan plan = plan(null, null);

    assertThat(plan.services().getFirst().environment())
        .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
        .containsEntry("QUARKUS_HTTP_PORT", "18081")
        .containsEntry("SUITE_DB_HOST", "127.0.0.1")
        .containsEntry("SUITE_DB_PORT", "13307")
        .containsEntry("SUITE_DB_PASSWORD", plan.accounts().getFirst().password())
        .containsEntry(
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092,127.0.0.1:19093,127.0.0.1:19094");
  }

  @Test
  void external_addresses_reach_the_services_without_the_administrators_account() {
    Plan plan = plan("mysql://root:topsecret@db.example", "kafka.example:9092");

    assertThat(plan.databaseUrl()).isEqualTo("mysql://db.example:3306");
    assertThat(plan.services().getFirst().environment())
        .containsEntry("SUITE_DB_HOST", "db.example")
        .containsEntry("SUITE_DB_PORT", "3306")
        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092")
        .doesNotContainValue("topsecret");
  }

  @Test
  void every_part_says_which_variable_moves_its_port() {
    assertThat(plan(null, null).parts())
        .extracting(part -> part.port().variable())
        .isEqualTo(List.of("SUITE_DB_PORT", "SUITE_KAFKA_PORT", "SUITE_POLICY_PORT"));
  }

  private Plan plan(String db, String kafka) {
    return Plan.of(installation, new Choice(db, kafka));
  }
}
