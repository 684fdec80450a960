package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.unusedAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message belongs to the trace of what led to it, in the logs and on its topic. */
@QuarkusTest
class TraceTest {
  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final Logger DISPATCH = Logger.getLogger("dev.suite.notification.dispatch");

  /** A line, with what it says beside its text. */
  private record Line(String text, Map<String, String> fields) {}

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          ExtLogRecord full = ExtLogRecord.wrap(line);
          String text = full.getMessage() + Arrays.toString(full.getParameters());
          lines.add(new Line(text, full.getMdcCopy()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    DISPATCH.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    DISPATCH.removeHandler(listener);
  }

  @Test
  void the_line_that_says_sent_names_the_notification_and_the_trace_but_nobodys_address() {
    long id = sent(unusedAddress());

    Line line = line(id);
    assertThat(line.text()).startsWith("sent by").contains("smtp").doesNotContain("@");
    assertThat(line.fields())
        .containsEntry("notification_id", Long.toString(id))
        .containsEntry("company_id", Long.toString(salon.companyId()))
        .containsEntry("event_type", "appointment_cancelled")
        .containsEntry("channel", "email")
        .containsEntry("traceId", TRACE_ID);
    assertThat(line.fields().toString()).doesNotContain("@");
  }

  @Test
  void what_is_told_of_it_belongs_to_the_trace() {
    long id = sent(unusedAddress());

    assertThat(
            Rows.texts(
                """
                SELECT JSON_UNQUOTE(JSON_EXTRACT(headers, '$.traceparent')) FROM outbox
                WHERE JSON_EXTRACT(CAST(payload AS CHAR), '$.notification_id') = ?\
                """,
                id))
        .singleElement()
        .asString()
        .contains(TRACE_ID);
  }

  private long sent(String address) {
    long id =
        QueuedMessage.to(salon, address)
            .with("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
            .insert();
    await("the line").until(() -> lines.stream().anyMatch(line -> isOf(line, id)));
    return id;
  }

  private Line line(long id) {
    return lines.stream().filter(line -> isOf(line, id)).findFirst().orElseThrow();
  }

  private static boolean isOf(Line line, long id) {
    return Long.toString(id).equals(line.fields().get("notification_id"));
  }
}
