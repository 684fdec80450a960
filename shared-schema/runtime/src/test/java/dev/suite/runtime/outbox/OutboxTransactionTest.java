package dev.suite.runtime.outbox;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.PolicyChanged;
import dev.suite.contracts.PolicyType;
import dev.suite.contracts.ScopeType;
import dev.suite.contracts.Topics;
import dev.suite.runtime.database.ClockOfTests;
import dev.suite.runtime.database.Held;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class OutboxTransactionTest {
  private static final PolicyChanged EVENT =
      new PolicyChanged(7, ScopeType.company, "7", PolicyType.cancellation, 1, 1);

  @Inject Pool pool;
  @Inject Outbox outbox;
  @Inject SettableClock clock;
  @Inject Sql sql;

  @BeforeEach
  void start_empty() {
    clock.set(ClockOfTests.START);
    sql.empty("outbox");
  }

  @Test
  void an_event_is_there_only_once_its_transaction_has_committed() {
    try (var held = Held.in(pool)) {
      add(held);
      assertThat(sql.number("SELECT COUNT(*) FROM outbox")).isZero();
      held.commit();
    }
    assertThat(sql.number("SELECT COUNT(*) FROM outbox")).isOne();
  }

  @Test
  void an_event_of_a_transaction_that_rolls_back_never_was() {
    try (var held = Held.in(pool)) {
      add(held);
      held.rollback();
    }
    assertThat(sql.number("SELECT COUNT(*) FROM outbox")).isZero();
  }

  @Test
  void an_event_carries_the_headers_of_a_cloud_event() {
    String id;
    try (var held = Held.in(pool)) {
      id = add(held);
      held.commit();
    }
    var headers =
        new JsonObject(sql.texts("SELECT CAST(headers AS CHAR), id FROM outbox").getFirst());
    assertThat(headers.getMap())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", id)
        .containsEntry("ce_type", Topics.POLICY_CHANGED)
        .containsEntry("ce_source", "/runtime")
        .containsEntry("ce_time", ClockOfTests.START.toString())
        .containsEntry("content-type", "application/json");
  }

  private String add(Held held) {
    return done(outbox.add(held.tx(), 7, Topics.POLICY_CHANGED, EVENT.key(), EVENT));
  }
}
