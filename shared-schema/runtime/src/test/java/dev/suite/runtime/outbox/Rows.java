package dev.suite.runtime.outbox;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.database.Transactions;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Rows of the outbox, put there and looked at. */
@Singleton
class Rows {
  private final Pool pool;
  private final Outbox outbox;
  private final Sql sql;

  Rows(Pool pool, Outbox outbox, Sql sql) {
    this.pool = pool;
    this.outbox = outbox;
    this.sql = sql;
  }

  static OutboxEvent event(Topic topic, String key, String value) {
    return new OutboxEvent(
        7L, topic.name(), key, Map.of("ce_id", value), value.getBytes(StandardCharsets.UTF_8));
  }

  void add(Topic topic, String key, String value) {
    add(event(topic, key, value));
  }

  void add(OutboxEvent event) {
    Sql.done(Transactions.in(pool, tx -> outbox.add(OpenTransaction.of(tx), event)));
  }

  List<String> unpublishedKeys() {
    return sql.texts(
        "SELECT CAST(event_key AS CHAR) FROM outbox WHERE published_at IS NULL ORDER BY id");
  }

  /** Lets the time pass until which refused rows are held back. */
  void endOfHolding() {
    sql.update(
        "UPDATE outbox SET retry_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE retry_at > 0");
  }
}
