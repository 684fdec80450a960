package dev.suite.notification.dispatch.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.suite.notification.suite.QueuedMessage;
import dev.suite.runtime.halt.HaltStep;
import dev.suite.schema.Database;
import dev.suite.schema.Service;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.SuiteTopics;
import dev.suite.testkit.servers.Connections;
import dev.suite.testkit.servers.TestServers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The packaged service with several replicas, or killed where it stands: no mail goes out twice.
 */
class ReplicasIT {
  private static final Path APPLICATION = Path.of("target/quarkus-app");
  private static final int KILLED = 137;
  private static final int BATCH = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** So long that no stall of the machine makes an answer late. */
  private static final Duration AMPLE = Duration.ofSeconds(30);

  /** So short that what a killed sender left is settled within the test. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Database database;
  private DirectoryFixture salon;

  @BeforeEach
  void open() {
    database = TestServers.database().createDatabase(Service.NOTIFICATION);
    salon = DirectoryFixture.in(database);
    SuiteTopics.recreate(TestServers.kafka(), 1);
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
    TestServers.database().drop(database);
  }

  @Test
  void two_replicas_send_each_of_a_thousand_mails_once() throws Exception {
    try (ServiceProcess one = service("one", AMPLE);
        ServiceProcess two = service("two", AMPLE)) {
      one.start(Map.of());
      two.startAndAwait();
      one.awaitReady();
      queue(BATCH);
      long from = System.nanoTime();
      awaiting().untilAsserted(() -> assertThat(statuses()).isEqualTo(Map.of("sent", BATCH)));
      System.out.printf(
          "Two replicas sent %d mails in %d ms%n",
          BATCH, Duration.ofNanos(System.nanoTime() - from).toMillis());

      assertThat(mailsById()).hasSize(BATCH).allSatisfy((_, mails) -> assertThat(mails).isOne());
      assertThat(one.log()).contains("sent by smtp");
      assertThat(two.log()).contains("sent by smtp");
      assertThat(one.log() + two.log()).doesNotContain("@example.com");
    }
  }

  @Test
  void killed_wherever_it_stands_it_sends_no_mail_twice() throws Exception {
    try (ServiceProcess service = service("killed", SHORT)) {
      long claimed = killedAt(service, HaltStep.DISPATCH_CLAIMED);
      long answered = killedAt(service, HaltStep.DISPATCH_ANSWERED);
      long recorded = killedAt(service, HaltStep.DISPATCH_RECORDED);

      service.startAndAwait();
      awaiting()
          .untilAsserted(() -> assertThat(statuses()).isEqualTo(Map.of("sent", 1, "unknown", 2)));
      assertThat(status(recorded)).isEqualTo("sent");
      assertThat(Arrays.stream(mail.getReceivedMessages()).map(ReplicasIT::messageId))
          .as("of those claimed %d, answered %d, recorded %d", claimed, answered, recorded)
          .containsExactlyInAnyOrder(messageId(answered), messageId(recorded));
    }
  }

  private long killedAt(ServiceProcess service, HaltStep step) throws SQLException {
    long id = queue(1);
    service.start(Map.of("suite.halt-at", step.name()));
    assertThat(service.awaitEnd()).as("exit code at %s", step).isEqualTo(KILLED);
    return id;
  }

  /** Whom a killed service hangs up on is the mail server's own business. */
  private static ConditionFactory awaiting() {
    return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
  }

  private ServiceProcess service(String name, Duration deadline) throws IOException {
    Path log = Files.createDirectories(Path.of("target/replicas")).resolve(name + ".log");
    Files.deleteIfExists(log);
    Map<String, String> settings =
        Map.of(
            "suite.smtp.host", "127.0.0.1",
            "suite.smtp.port", Integer.toString(mail.getSmtp().getPort()),
            "suite.smtp.tls", "disabled",
            "suite.smtp.from", "salon@example.com",
            "suite.dispatch.deadline", deadline.toString());
    return new ServiceProcess(APPLICATION, database, TestServers.kafka(), settings, log);
  }

  /** Gives the id of the last one. */
  private long queue(int many) throws SQLException {
    try (var connection = Connections.open(database)) {
      connection.setAutoCommit(false);
      long last = 0;
      for (int i = 0; i < many; i++) {
        last = QueuedMessage.to(salon, QueuedMessage.unusedAddress()).insert(connection);
      }
      connection.commit();
      return last;
    }
  }

  private Map<String, Integer> statuses() throws SQLException {
    return counted("SELECT status, COUNT(*) FROM notification_queue GROUP BY status");
  }

  private String status(long id) throws SQLException {
    return counted("SELECT status, 1 FROM notification_queue WHERE id = " + id).firstKey();
  }

  private SortedMap<String, Integer> counted(String query) throws SQLException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    try (var connection = Connections.open(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
    }
    return counts;
  }

  private Map<String, Integer> mailsById() {
    Map<String, Integer> counts = new TreeMap<>();
    Arrays.stream(mail.getReceivedMessages())
        .forEach(one -> counts.merge(messageId(one), 1, Integer::sum));
    return counts;
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(long notification) {
    return "<notification-%d@example.com>".formatted(notification);
  }
}
