package dev.suite.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.local.DataFolder;
import dev.suite.local.Installation;
import dev.suite.local.Refusal;
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
                "SUITE_CALLBACK_PORT", "18082",
                "SUITE_NOTIFICATION_PORT", "18083",
                "SUITE_MAILBOX_PORT", "18025",
                "SUITE_KAFKA_PORT", "19092",
                "SUITE_DB_PORT", "13307"));
  }

  @Test
  void embedded_servers_start_before_the_services() {
    assertThat(names(plan(null, null)))
        .containsExactly("database", "kafka", "mailbox", "policy", "callback", "notification");
  }

  @Test
  void external_servers_are_not_started() {
    assertThat(names(plan("mysql://root:x@db.example:3306", "kafka.example:9092")))
        .containsExactly("mailbox", "policy", "callback", "notification");
  }

  @Test
  void a_service_is_told_where_its_servers_are() {
    Plan plan = plan(null, null);

    assertThat(environment(plan, ServiceDefinition.POLICY))
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
    assertThat(environment(plan, ServiceDefinition.CALLBACK))
        .containsEntry("SUITE_DB_HOST", "db.example")
        .containsEntry("SUITE_DB_PORT", "3306")
        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092")
        .doesNotContainValue("topsecret");
  }

  @Test
  void every_part_says_which_variable_moves_its_port() {
    assertThat(plan(null, null).parts())
        .extracting(part -> part.port().variable())
        .isEqualTo(
            List.of(
                "SUITE_DB_PORT",
                "SUITE_KAFKA_PORT",
                "SUITE_MAILBOX_PORT",
                "SUITE_POLICY_PORT",
                "SUITE_CALLBACK_PORT",
                "SUITE_NOTIFICATION_PORT"));
  }

  @Test
  void every_channel_of_the_notifications_leads_to_the_mailbox() {
    Plan plan = plan(null, null);

    assertThat(plan.mailbox().url()).isEqualTo("http://127.0.0.1:18025");
    assertThat(environment(plan, ServiceDefinition.NOTIFICATION))
        .containsEntry("SUITE_SMTP_HOST", "127.0.0.1")
        .containsEntry("SUITE_SMTP_PORT", "18026")
        .containsEntry("SUITE_PROVIDERS_SMS_URL", "http://127.0.0.1:18025/providers/sms")
        .containsEntry("SUITE_PROVIDERS_WHATSAPP_URL", "http://127.0.0.1:18025/providers/whatsapp")
        .containsEntry("SUITE_PROVIDERS_PUSH_URL", "http://127.0.0.1:18025/providers/push")
        .containsEntry("SUITE_SIMULATOR_ENABLED", "true");
  }

  @Test
  void no_service_knows_what_only_another_needs() {
    Plan plan = plan(null, null);
    String callbackPassword = plan.account(ServiceDefinition.CALLBACK).password();

    assertThat(environment(plan, ServiceDefinition.POLICY))
        .containsKey("SUITE_QUOTE_KEYS")
        .doesNotContainKey("SUITE_SMTP_HOST")
        .doesNotContainValue(callbackPassword);
    assertThat(environment(plan, ServiceDefinition.CALLBACK))
        .containsEntry("SUITE_DB_PASSWORD", callbackPassword)
        .doesNotContainKeys("SUITE_QUOTE_KEYS", "SUITE_SMTP_HOST");
    assertThat(environment(plan, ServiceDefinition.NOTIFICATION))
        .doesNotContainKey("SUITE_QUOTE_KEYS");
  }

  @Test
  void a_service_takes_no_more_of_the_machines_memory_than_it_is_told() {
    assertThat(plan(null, null).service(ServiceDefinition.POLICY).process().command())
        .contains("-Xmx512m");
    assertThat(installedWith("2g").heap()).isEqualTo("2g");
    assertThatThrownBy(() -> installedWith("much").heap())
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("SUITE_HEAP", "'much'", "512m");
  }

  private Installation installedWith(String heap) {
    return new Installation(folder, installation.data(), Map.of("SUITE_HEAP", heap));
  }

  private static Map<String, String> environment(Plan plan, ServiceDefinition service) {
    return plan.service(service).environment();
  }

  private static List<String> names(Plan plan) {
    return plan.parts().stream().map(Part::name).toList();
  }

  private Plan plan(String db, String kafka) {
    return Plan.of(installation, new Choice(db, kafka));
  }
}
