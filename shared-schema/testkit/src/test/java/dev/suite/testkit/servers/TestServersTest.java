package dev.suite.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.schema.Database;
import dev.suite.testkit.SuiteTopics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void each_database_is_its_users_alone_and_gone_after_its_drop() throws SQLException {
    DatabaseServer server = TestServers.database();
    Database mine = server.createDatabase("mine");
    Database other = server.createDatabase("mine");
    try (var connection = connect(mine)) {
      connection.createStatement().execute("CREATE TABLE here (id INT)");
    }
    assertThatThrownBy(() -> connect(new Database(other.url(), mine.user(), mine.password())))
        .isInstanceOf(SQLException.class);

    server.drop(mine);
    server.drop(other);
    assertThatThrownBy(() -> connect(mine)).isInstanceOf(SQLException.class);
  }

  @Test
  void topics_made_anew_hold_nothing_of_the_test_before() throws Exception {
    SuiteTopics.recreate(TestServers.kafka(), 1);
    long before = send("directory");
    SuiteTopics.recreate(TestServers.kafka(), 1);
    assertThat(before).isZero();
    assertThat(send("directory")).isZero();
    try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
      assertThat(admin.listTopics().names().get())
          .contains("appointment_modified", "appointment_modified.dlq", "directory.dlq");
    }
  }

  @Test
  void own_brokers_come_back_on_the_same_address_with_what_they_had() throws Exception {
    try (var brokers = TestServers.ownBrokers()) {
      SuiteTopics.recreate(brokers.bootstrap(), 3);
      brokers.stop();
      brokers.start();
      try (var admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrap()))) {
        assertThat(admin.listTopics().names().get()).contains("policy_changed");
      }
      brokers.kill();
      brokers.start();
      assertThat(brokers.bootstrap().split(",")).hasSize(3);
    }
  }

  private static long send(String topic) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) TestServers.kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      return producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get().offset();
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
