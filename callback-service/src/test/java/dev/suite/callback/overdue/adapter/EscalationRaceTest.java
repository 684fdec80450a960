package dev.suite.callback.overdue.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.callback.suite.Hotline;
import dev.suite.runtime.work.Ticker;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several replicas of one service, each with its own name, on one database. */
@QuarkusTest
class EscalationRaceTest extends AtTheStart {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final int REPLICAS = 3;
  private static final List<String> ESCALATED_ONCE =
      List.of("callback_requested", "callback_assigned", "callback_escalated", "callback_assigned");
  private static final List<String> CLOSED =
      List.of("callback_requested", "callback_assigned", "callback_closed");
  private static final List<String> ESCALATED_AND_CLOSED =
      Stream.concat(ESCALATED_ONCE.stream(), Stream.of("callback_closed")).toList();

  @Inject Replicas replicas;
  @Inject WatchStore watches;

  private final Hotline hotline = Hotline.opened();

  @Test
  void replicas_that_escalate_at_the_same_time_escalate_each_request_exactly_once()
      throws Exception {
    List<Hotline> companies =
        new ArrayList<>(IntStream.range(0, 4).mapToObj(_ -> Hotline.opened()).toList());
    companies.add(hotline);
    List<List<Long>> requests = new ArrayList<>();
    for (Hotline company : companies) {
      company.hire("manager");
      requests.add(IntStream.range(0, 20).mapToObj(_ -> company.urgent()).toList());
    }
    clock.advance(Duration.ofHours(3));
    inParallel(several(), replica -> runUntilNothingIsDue(replica, companies));
    for (int i = 0; i < companies.size(); i++) {
      Hotline company = companies.get(i);
      assertThat(requests.get(i))
          .allSatisfy(id -> {
            assertThat(Hotline.escalated(id)).hasSize(1);
            assertThat(company.centre().events(id)).isEqualTo(ESCALATED_ONCE);
          });
      assertThat(escalatedInOrder(company)).isEqualTo(requests.get(i));
    }
  }

  @Test
  void handles_overdue_callback_auto_escalation() {
    String manager = hotline.hire("manager");
    List<Cancellable> ticking = List.of(ticking(replicas.another()), ticking(replicas.another()));
    try {
      long id = hotline.urgent();
      clock.advance(Duration.ofHours(3));
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> assertThat(hotline.centre().read(id).text("assigned_to")).isEqualTo(manager));
      assertThat(Hotline.escalated(id)).containsExactly("sla_breach|1|" + manager);
    } finally {
      ticking.forEach(Cancellable::cancel);
    }
  }

  @Test
  void calls_that_end_requests_and_replicas_that_escalate_them_never_mix() throws Exception {
    hotline.hire("manager");
    List<Long> ids = IntStream.range(0, 30).mapToObj(_ -> hotline.urgent()).toList();
    clock.advance(Duration.ofHours(3));
    List<Callable<Void>> work = new ArrayList<>();
    work.add(() -> runUntilNothingIsDue(replicas.another(), List.of(hotline)));
    work.add(() -> runUntilNothingIsDue(replicas.another(), List.of(hotline)));
    work.add(() -> cancelAll(ids));
    together(work);
    assertThat(ids)
        .allSatisfy(id -> {
          assertThat(hotline.centre().read(id).text("status")).isEqualTo("cancelled");
          assertThat(Hotline.escalated(id)).hasSizeLessThanOrEqualTo(1);
          assertThat(hotline.centre().events(id)).isIn(CLOSED, ESCALATED_AND_CLOSED);
        });
    assertThat(hotline.open()).isZero();
  }

  private Void cancelAll(List<Long> ids) {
    for (long id : ids.reversed()) {
      hotline.step(id, "cancel", "{}").expect(200);
    }
    return null;
  }

  private static List<Long> escalatedInOrder(Hotline company) {
    return Rows.texts(
            "SELECT callback_request_id FROM callback_escalations WHERE company_id = ? ORDER BY id",
            company.company().companyId())
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private Void runUntilNothingIsDue(EscalateOverdue replica, List<Hotline> companies) {
    await()
        .atMost(LIMIT)
        .until(() -> {
          replica.run().await().atMost(LIMIT);
          return companies.stream().noneMatch(this::isDue);
        });
    return null;
  }

  private boolean isDue(Hotline company) {
    return !watches
        .due(company.company().companyId(), clock.instant(), 1)
        .await()
        .atMost(LIMIT)
        .isEmpty();
  }

  private List<EscalateOverdue> several() {
    return IntStream.range(0, REPLICAS).mapToObj(_ -> replicas.another()).toList();
  }

  private static Cancellable ticking(EscalateOverdue replica) {
    return Ticker.every(OFTEN, replica.name(), replica::run);
  }

  private interface Work {
    Void with(EscalateOverdue replica) throws Exception;
  }

  private static void inParallel(List<EscalateOverdue> replicas, Work work) throws Exception {
    together(replicas.stream().<Callable<Void>>map(one -> () -> work.with(one)).toList());
  }

  private static void together(List<Callable<Void>> work) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      List<Future<Void>> running =
          work.stream()
              .map(one ->
                  threads.submit(() -> {
                    start.await();
                    return one.call();
                  }))
              .toList();
      start.countDown();
      for (Future<Void> one : running) {
        one.get();
      }
    }
  }
}
