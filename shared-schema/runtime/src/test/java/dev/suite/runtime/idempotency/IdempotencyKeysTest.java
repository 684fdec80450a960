package dev.suite.runtime.idempotency;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.runtime.database.ClockOfTests;
import dev.suite.runtime.database.Held;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.Problem;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class IdempotencyKeysTest {
  @Inject Pool pool;
  @Inject IdempotencyKeys keys;
  @Inject SettableClock clock;
  @Inject Sql sql;

  private final AtomicInteger runs = new AtomicInteger();
  private long company;

  @BeforeEach
  void a_company() {
    clock.set(ClockOfTests.START);
    company = sql.company().companyId();
  }

  @Test
  void a_repeat_gets_the_first_ones_answer_and_does_nothing() {
    Response first = send("k", Map.of("a", 1));
    Response repeat = send("k", Map.of("a", 1));
    assertThat(runs).hasValue(1);
    assertThat(repeat.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
    assertThat(repeat.getEntity()).isEqualTo(first.getEntity()).isEqualTo("{\"run\":1}");
    assertThat(repeat.getHeaderString("Location")).isEqualTo("/things/1");
    assertThat(repeat.getHeaderString("ETag")).isEqualTo("\"1\"");
    assertThat(repeat.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
  }

  @Test
  void a_refusal_that_the_work_itself_gave_is_replayed_too() {
    Supplier<Uni<Answer>> refusal =
        () ->
            Uni.createFrom()
                .item(Answer.json(409, null, "{\"run\":" + runs.incrementAndGet() + "}"));
    send("k", "body", refusal);
    Response repeat = send("k", "body", refusal);
    assertThat(repeat.getStatus()).isEqualTo(409);
    assertThat(repeat.getEntity()).isEqualTo("{\"run\":1}");
  }

  @Test
  void an_answer_without_a_body_is_replayed_without_one() {
    Supplier<Uni<Answer>> nothing =
        () -> Uni.createFrom().item(new Answer(204, null, null, null, null));
    send("k", "body", nothing);
    Response repeat = send("k", "body", nothing);
    assertThat(repeat.getStatus()).isEqualTo(204);
    assertThat(repeat.hasEntity()).isFalse();
  }

  @Test
  void the_same_key_with_another_body_is_a_mismatch() {
    send("k", Map.of("a", 1));
    refused(() -> send("k", Map.of("a", 2)), 422, "idempotency_mismatch");
    assertThat(runs).hasValue(1);
  }

  @Test
  void the_order_of_a_bodys_fields_makes_no_other_request() {
    send("k", new TreeMap<>(Map.of("a", 1, "b", 2)));
    send("k", new TreeMap<>(Map.of("b", 2, "a", 1)));
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_key_counts_for_one_company_method_and_path_alone() {
    long other = sql.company().companyId();
    send(RequestKey.of(company, "POST", "/a", "k", "body"), this::answer);
    send(RequestKey.of(other, "POST", "/a", "k", "body"), this::answer);
    send(RequestKey.of(company, "PUT", "/a", "k", "body"), this::answer);
    send(RequestKey.of(company, "POST", "/b", "k", "body"), this::answer);
    assertThat(runs).hasValue(4);
  }

  @Test
  void without_a_key_every_request_is_a_new_one() {
    send(Optional.empty(), this::answer);
    send(Optional.empty(), this::answer);
    assertThat(runs).hasValue(2);
    assertThat(stored()).isZero();
  }

  @Test
  void while_the_first_one_runs_a_repeat_is_told_so_and_does_not_wait_for_it() {
    try (var first = Held.in(pool);
        var repeat = Held.in(pool)) {
      done(keys.once(first.tx(), key("k", "body"), this::answer));
      repeat.run("SET SESSION innodb_lock_wait_timeout = 3600");
      refused(
          () -> done(keys.once(repeat.tx(), key("k", "body"), this::answer)), 409, "in_progress");
      repeat.run("SET SESSION innodb_lock_wait_timeout = 5");
      repeat.rollback();
      first.commit();
    }
    assertThat(send("k", "body").getHeaderString("Idempotency-Replayed")).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_failure_leaves_no_trace_of_the_key() {
    Supplier<Uni<Answer>> failing =
        () -> Uni.createFrom().failure(new IllegalStateException("broken"));
    assertThatThrownBy(() -> send("k", "body", failing)).hasMessage("broken");
    assertThat(stored()).isZero();
    assertThat(send("k", "other body").getHeaderString("Idempotency-Replayed")).isNull();
  }

  @Test
  void a_key_is_kept_for_24_hours_and_then_free() {
    send("k", "body");
    clock.advance(Duration.ofHours(24));
    send("k", "body");
    assertThat(runs).hasValue(1);
    clock.advance(Duration.ofMillis(1));
    assertThat(send("k", "another body").getEntity()).isEqualTo("{\"run\":2}");
    assertThat(send("k", "another body").getHeaderString("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void the_24_hours_begin_when_the_request_comes_not_when_it_is_answered() {
    send(
        "k",
        "body",
        () -> {
          clock.advance(Duration.ofSeconds(5));
          return answer();
        });
    clock.set(ClockOfTests.START.plus(Duration.ofHours(24)).plusMillis(1));
    assertThat(send("k", "another body").getEntity()).isEqualTo("{\"run\":2}");
  }

  @Test
  void of_many_at_once_one_works_and_the_others_replay_or_are_told_to_wait() {
    List<Uni<Integer>> all =
        IntStream.range(0, 16)
            .mapToObj(_ ->
                once(key("k", "body"), this::answer)
                    .map(Response::getStatus)
                    .onFailure(Problem.class)
                    .recoverWithItem(Problem::getStatusCode))
            .toList();
    List<Integer> statuses = done(Uni.join().all(all).andFailFast());
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    assertThat(runs).hasValue(1);
    assertThat(stored()).isOne();
  }

  private Uni<Answer> answer() {
    int run = runs.incrementAndGet();
    return Uni.createFrom()
        .item(
            Answer.json(201, "/things/" + run, "{\"run\":" + run + "}")
                .withEtag("\"" + run + "\""));
  }

  private Response send(String key, Object body) {
    return send(key, body, this::answer);
  }

  private Response send(String key, Object body, Supplier<Uni<Answer>> work) {
    return send(key(key, body), work);
  }

  private Response send(Optional<RequestKey> key, Supplier<Uni<Answer>> work) {
    return done(once(key, work));
  }

  private Uni<Response> once(Optional<RequestKey> key, Supplier<Uni<Answer>> work) {
    return Transactions.in(pool, tx -> keys.once(OpenTransaction.of(tx), key, work));
  }

  private Optional<RequestKey> key(String key, Object body) {
    return RequestKey.of(company, "POST", "/things", key, body);
  }

  private long stored() {
    return sql.number("SELECT COUNT(*) FROM idempotency_keys WHERE company_id = ?", company);
  }

  private static void refused(Runnable request, int status, String code) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(status);
              assertThat(problem.getParameters()).containsEntry("code", code);
            });
  }
}
