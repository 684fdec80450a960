package dev.suite.testkit.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mariadb.MariaDBContainer;

/** The servers as containers. */
final class DockerServers implements Servers {
  private static final String MARIADB = "mariadb:11.4";
  private static final String KAFKA = "apache/kafka:4.1.1";

  private final MariaDBContainer database =
      new MariaDBContainer(MARIADB)
          .withUsername("root")
          .withCommand(
              "--transaction-isolation=READ-COMMITTED",
              "--character-set-server=utf8mb4",
              "--collation-server=utf8mb4_unicode_ci");
  private final KafkaContainer kafka =
      new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

  @Override
  public String startDatabase() {
    database.start();
    return "mysql://root:%s@%s:%d"
        .formatted(database.getPassword(), database.getHost(), database.getMappedPort(3306));
  }

  @Override
  public String startKafka() {
    kafka.start();
    return kafka.getBootstrapServers();
  }

  @Override
  public String databaseDescription() {
    return "%s in Docker".formatted(MARIADB);
  }

  @Override
  public String kafkaDescription() {
    return "%s in Docker".formatted(KAFKA);
  }

  @Override
  public void stop() {
    kafka.stop();
    database.stop();
  }
}
