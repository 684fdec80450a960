package dev.suite.runtime.consumer;

import dev.suite.contracts.EventHeaders;
import dev.suite.runtime.trace.TraceParent;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** Says in the log which events a consumer takes, each as part of its own trace. */
final class TakenEvents {
  private static final Logger LOG = Logger.getLogger(TakenEvents.class.getName());
  private static final String TRACE_ID = "traceId";

  /** How many events of a batch have a line of their own: more would slow a backlog down. */
  private static final int NAMED = 20;

  private TakenEvents() {}

  static void log(String consumer, List<Received> events) {
    events.stream().limit(NAMED).forEach(event -> log(consumer, event));
    if (events.size() > NAMED) {
      LOG.info("%s takes %d more events with them".formatted(consumer, events.size() - NAMED));
    }
  }

  private static void log(String consumer, Received event) {
    String text =
        "%s takes event %s of %s"
            .formatted(consumer, event.headers().get(EventHeaders.ID), event.topic());
    var line =
        new ExtLogRecord(
            Level.INFO, text, ExtLogRecord.FormatStyle.NO_FORMAT, TakenEvents.class.getName());
    line.setLoggerName(LOG.getName());
    // The batch as a whole runs in no trace: the line is given that of its event.
    TraceParent.traceId(event.headers().get(EventHeaders.TRACE_PARENT))
        .ifPresent(id -> line.putMdc(TRACE_ID, id));
    LOG.log(line);
  }
}
