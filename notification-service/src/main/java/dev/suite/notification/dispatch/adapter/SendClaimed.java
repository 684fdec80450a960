package dev.suite.notification.dispatch.adapter;

import static dev.suite.runtime.halt.HaltStep.DISPATCH_ANSWERED;
import static dev.suite.runtime.halt.HaltStep.DISPATCH_CLAIMED;
import static dev.suite.runtime.halt.HaltStep.DISPATCH_RECORDED;

import dev.suite.notification.channel.Handover;
import dev.suite.notification.channel.adapter.Providers;
import dev.suite.notification.dispatch.AfterAttempt;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.runtime.trace.TracedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends one claimed notification and records what became of it; blocks until both are done. */
@ApplicationScoped
class SendClaimed {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Providers providers;
  private final RecordOutcome outcomes;
  private final DispatchLog log;
  private final HaltSwitch halt;
  private final Clock clock;

  SendClaimed(
      Providers providers, RecordOutcome outcomes, DispatchLog log, HaltSwitch halt, Clock clock) {
    this.providers = providers;
    this.outcomes = outcomes;
    this.log = log;
    this.halt = halt;
    this.clock = clock;
  }

  /** Sends it, in the trace of what led to it. */
  void send(Claimed row) {
    TracedWork.run(
        row.traceparent(),
        "send " + row.message().channel().code(),
        () -> log.about(row, () -> sendAndRecord(row)));
  }

  private void sendAndRecord(Claimed row) {
    halt.passes(DISPATCH_CLAIMED);
    Instant started = clock.instant();
    long from = System.nanoTime();
    Handover handover = providers.hand(row.message());
    halt.passes(DISPATCH_ANSWERED);
    long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
    log.result(row, handover, record(row, handover, started, millis));
    halt.passes(DISPATCH_RECORDED);
  }

  /** A database that is away is waited for while the lease lasts: the answer must not be lost. */
  private Optional<AfterAttempt> record(
      Claimed row, Handover handover, Instant started, long millis) {
    return outcomes
        .record(row, handover, started, millis)
        .onFailure(DatabaseFailure::outage)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(providers.deadline().toMillis())
        .await()
        .indefinitely();
  }
}
