package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.Handover;
import dev.suite.notification.dispatch.AfterAttempt;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What an operator reads of the dispatch: which notification, never whose address. */
@ApplicationScoped
class DispatchLog {
  private static final Logger LOG = Logger.getLogger("dev.suite.notification.dispatch");

  private final MeterRegistry metrics;

  DispatchLog(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Lets the lines that the work logs name the notification. */
  void about(Claimed row, Runnable work) {
    Map<String, Object> fields =
        Map.of(
            "company_id", row.companyId(),
            "notification_id", row.id(),
            "event_type", row.eventType(),
            "channel", row.message().channel().code());
    fields.forEach((name, value) -> MDC.put(name, value.toString()));
    try {
      work.run();
    } finally {
      fields.keySet().forEach(MDC::remove);
    }
  }

  /** Notes one attempt. */
  void result(Claimed row, Handover handover, Optional<AfterAttempt> after) {
    metrics
        .counter(
            "suite.notifications.attempts",
            "channel",
            row.message().channel().code(),
            "provider",
            handover.provider(),
            "outcome",
            handover.outcome().kind())
        .increment();
    after.ifPresentOrElse(
        next -> line(row, handover, next),
        () ->
            LOG.warnf(
                "answered after the lease had run out (%s); nothing changes",
                handover.outcome().kind()));
  }

  private static void line(Claimed row, Handover handover, AfterAttempt next) {
    String code = handover.outcome().code();
    switch (next.status()) {
      case SENT -> LOG.infof("sent by %s, attempt %d", handover.provider(), row.attempt());
      case PENDING ->
          LOG.infof("not sent (%s), tried again at %s", code, next.nextAttemptAt().orElseThrow());
      default -> LOG.warnf("%s (%s) after attempt %d", next.status().code(), code, row.attempt());
    }
  }
}
