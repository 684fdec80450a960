package dev.suite.notification.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A row of the queue, written past the service: by default an e-mail that is due. */
public final class QueuedMessage {
  private static final LocalDateTime DUE =
      LocalDateTime.ofInstant(SuiteOfTests.START, ZoneOffset.UTC);

  private final Map<String, Object> columns = new LinkedHashMap<>();

  private QueuedMessage(DirectoryFixture company, String address) {
    with("company_id", company.companyId());
    with("event_type", "appointment_cancelled").with("category", "appointment");
    with("recipient_type", "customer").with("recipient_id", Long.toString(company.customerId()));
    with("address", address).with("channel", "email").with("fallback_channel", "none");
    with("dedupe_key", UUID.randomUUID().toString()).with("status", "pending");
    with("subject", "Ihr Termin fällt aus").with("text", "Schöne Grüße").with("locale", "de");
    with("retry_count", 2).with("retry_delay_minutes", 5).with("retry_strategy", "exponential");
    with("max_delay_minutes", 60).with("on_unknown", "stop").with("next_attempt_at", DUE);
    with("data", "{}").with("metadata", "{\"event_id\":\"e-1\",\"context\":{}}");
    with("created_at", DUE).with("updated_at", DUE);
  }

  /** An e-mail to the company's first customer. */
  public static QueuedMessage to(DirectoryFixture company, String address) {
    return new QueuedMessage(company, address);
  }

  /** An address nobody else has. */
  public static String unusedAddress() {
    return UUID.randomUUID() + "@example.com";
  }

  /** A number nobody else has. */
  public static String unusedNumber() {
    return "+4915" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
  }

  /** The same with another value in a column. */
  public QueuedMessage with(String column, Object value) {
    columns.put(column, value);
    return this;
  }

  /** Puts it into the queue; gives its id. */
  public long insert() {
    try (var connection = Rows.connect()) {
      return insert(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts it into the queue of this database; gives its id. */
  public long insert(Connection connection) throws SQLException {
    String marks = String.join(",", Collections.nCopies(columns.size(), "?"));
    String sql =
        "INSERT INTO notification_queue (%s) VALUES (%s)"
            .formatted(String.join(",", columns.keySet()), marks);
    try (var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      int index = 1;
      for (Object value : columns.values()) {
        statement.setObject(index++, value);
      }
      statement.execute();
      var keys = statement.getGeneratedKeys();
      keys.next();
      return keys.getLong(1);
    }
  }

  /** A row's columns as text, joined by {@code |}. */
  public static String row(long id, String... names) {
    return Rows.texts(
            "SELECT %s FROM notification_queue WHERE id = ?".formatted(String.join(",", names)), id)
        .getFirst();
  }

  /** The attempts at a notification: number, provider, outcome and code of each. */
  public static List<String> attempts(long id) {
    return Rows.texts(
        """
        SELECT attempt, provider, outcome, code FROM notification_attempts
        WHERE notification_id = ? ORDER BY attempt\
        """,
        id);
  }

  /** The statuses that were told of a notification, oldest first. */
  public static List<String> told(long id) {
    return Rows.texts(
        """
        SELECT JSON_UNQUOTE(JSON_EXTRACT(CAST(payload AS CHAR), '$.status')) FROM outbox
        WHERE topic = 'notification_status_changed'
          AND JSON_EXTRACT(CAST(payload AS CHAR), '$.notification_id') = ? ORDER BY id\
        """,
        id);
  }
}
