package dev.suite.local.story.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import dev.suite.local.server.ServiceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {
  private final Trace trace = Trace.fresh();

  @Test
  void its_header_is_w3c_trace_context() {
    assertThat(trace.parent()).matches("00-%s-(?!0{16})[0-9a-f]{16}-01".formatted(trace.id()));
    assertThat(trace.id()).matches("(?!0{32})[0-9a-f]{32}").isNotEqualTo(Trace.fresh().id());
  }

  @Test
  void its_lines_are_counted_in_the_log_of_a_service(@TempDir Path folder) throws IOException {
    DataFolder data = new DataFolder(folder);
    data.create();
    Files.writeString(
        data.log("policy"),
        "{\"traceId\":\"%1$s\"}\n{\"traceId\":\"other\"}\n{\"traceId\":\"%1$s\"}\n"
            .formatted(trace.id()));
    Files.writeString(data.log("callback"), "{\"traceId\":\"other\"}\n");
    TraceInLogs logs = new TraceInLogs(data, trace);

    assertThat(logs.lines(ServiceDefinition.POLICY)).isEqualTo(2);
    assertThatThrownBy(() -> logs.lines(ServiceDefinition.CALLBACK))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("callback.log", trace.id());
  }
}
