package dev.suite.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.rest.RestProfile;
import io.opentelemetry.api.trace.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class TraceParentTest {
  private static final String KEPT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

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
  void a_kept_trace_has_an_id_and_broken_text_none() {
    assertThat(TraceParent.traceId(KEPT)).contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(TraceParent.traceId(null)).isEmpty();
    assertThat(TraceParent.traceId("00-zz")).isEmpty();
  }
}
