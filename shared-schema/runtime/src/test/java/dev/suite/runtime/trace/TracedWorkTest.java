package dev.suite.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.rest.RestProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class TracedWorkTest {
  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final String KEPT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

  private final List<String> seen = new ArrayList<>();

  @Test
  void it_is_a_span_of_the_kept_trace() {
    TracedWork.run(KEPT, "send email", () -> seen.add(TraceParent.current()));

    assertThat(seen).singleElement().asString().contains(TRACE_ID).isNotEqualTo(KEPT);
    assertThat(TraceParent.current()).isNull();
  }

  @Test
  void what_it_logs_carries_the_traces_id() {
    TracedWork.run(KEPT, "send email", () -> seen.add((String) MDC.get("traceId")));

    assertThat(seen).containsExactly(TRACE_ID);
    assertThat(MDC.get("traceId")).isNull();
  }

  @Test
  void without_a_kept_trace_it_begins_one() {
    TracedWork.run(null, "send email", () -> seen.add((String) MDC.get("traceId")));

    assertThat(seen).singleElement().asString().hasSize(32).isNotEqualTo("0".repeat(32));
  }
}
