package dev.suite.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.log.LogLines;
import dev.suite.runtime.rest.RestProfile;
import io.opentelemetry.api.trace.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class TraceParentTest {
  private static final String KEPT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Inject Vertx vertx;

  @Test
  void work_done_later_belongs_to_the_trace_that_was_kept() {
    assertThat(TraceParent.within(KEPT, TraceParent::current)).isEqualTo(KEPT);
    assertThat(TraceParent.within(KEPT, () -> Span.current().getSpanContext().getTraceId()))
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void outside_of_it_there_is_none() {
    TraceParent.within(KEPT, () -> null);
    assertThat(TraceParent.current()).isNull();
  }

  @Test
  void a_kept_trace_takes_the_place_of_the_running_one() {
    String other = KEPT.replace("0af7", "1234");
    assertThat(TraceParent.within(other, () -> TraceParent.within(KEPT, TraceParent::current)))
        .isEqualTo(KEPT);
    assertThat(TraceParent.within(other, () -> TraceParent.within(null, TraceParent::current)))
        .isNull();
    assertThat(TraceParent.within(other, () -> TraceParent.within("00-zz", TraceParent::current)))
        .isNull();
  }

  @Test
  void a_line_logged_within_names_the_kept_trace_and_one_after_it_does_not() {
    List<ExtLogRecord> lines =
        LogLines.of(
            TraceParentTest.class,
            () -> {
              TraceParent.within(KEPT, TraceParentTest::log);
              TraceParent.within(null, TraceParentTest::log);
              log();
            });
    assertThat(lines)
        .extracting(line -> line.getMdcCopy().get("traceId"))
        .containsExactly("0af7651916cd43dd8448eb211c80319c", null, null);
  }

  @Test
  void it_holds_on_an_event_loop_that_serves_no_request_too() {
    var seen = new CompletableFuture<String>();
    List<ExtLogRecord> lines =
        LogLines.of(
            TraceParentTest.class,
            () -> {
              vertx.getOrCreateContext().runOnContext(_ -> seen.complete(tracedThere()));
              assertThat(seen).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(KEPT + " null");
            });
    assertThat(lines)
        .extracting(line -> line.getMdcCopy().get("traceId"))
        .containsExactly("0af7651916cd43dd8448eb211c80319c");
  }

  private static String tracedThere() {
    String within =
        TraceParent.within(
            KEPT,
            () -> {
              log();
              return TraceParent.current();
            });
    return within + " " + TraceParent.current();
  }

  private static String log() {
    Logger.getLogger(TraceParentTest.class).info("a line");
    return null;
  }

  @Test
  void a_kept_trace_has_an_id_and_broken_text_none() {
    assertThat(TraceParent.traceId(KEPT)).contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(TraceParent.traceId(null)).isEmpty();
    assertThat(TraceParent.traceId("00-zz")).isEmpty();
  }
}
