package dev.suite.local;

import java.nio.file.Path;
import java.util.Map;

/** One clone with one data folder and the environment that moves its ports. */
public record Installation(Path root, DataFolder data, Map<String, String> env) {

  /** As the script behind {@code ./suite} hands it over. */
  public static Installation here() {
    Path root = Path.of(System.getProperty("suite.home", "")).toAbsolutePath();
    Map<String, String> env = System.getenv();
    Path data = root.resolve(env.getOrDefault("SUITE_DATA", ".suite"));
    return new Installation(root, new DataFolder(data), env);
  }

  /** The embedded database's port. */
  public Port databasePort() {
    return Port.of("the database", "SUITE_DB_PORT", 3307, 1, env);
  }

  /** The embedded brokers' ports, three for clients and three for controllers of nine. */
  public Port kafkaPort() {
    return Port.of("Kafka", "SUITE_KAFKA_PORT", 9092, 9, env);
  }

  /** The mailbox's ports: HTTP, then SMTP. */
  public Port mailboxPort() {
    return Port.of("the mailbox", "SUITE_MAILBOX_PORT", 8025, 2, env);
  }

  /** Partitions of a topic where it is created, {@code SUITE_TOPIC_PARTITIONS} or 6. */
  public int partitions() {
    String text = env.getOrDefault("SUITE_TOPIC_PARTITIONS", "6");
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new Refusal("SUITE_TOPIC_PARTITIONS is '%s'. Set it to 1 to 9999.".formatted(text));
    }
    return Integer.parseInt(text);
  }

  /** What a service may take for its heap as the JVM writes it, {@code SUITE_HEAP} or 512m. */
  public String heap() {
    String text = env.getOrDefault("SUITE_HEAP", "512m");
    if (!text.matches("[1-9]\\d{0,5}[mg]")) {
      throw new Refusal("SUITE_HEAP is '%s'. Set it to a size such as 512m or 2g.".formatted(text));
    }
    return text;
  }
}
