package dev.suite.runtime.consumer;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.ClockOfTests;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.log.LogLines;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class TakenEventsTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  @Inject Consumers consumers;
  @Inject ToyHandler handler;
  @Inject SettableClock clock;
  @Inject Sql sql;

  private long company;

  @BeforeEach
  void start_empty() {
    clock.set(ClockOfTests.START);
    handler.reset();
    company = sql.company().companyId();
  }

  @Test
  void an_event_that_is_taken_is_named_in_the_log_under_its_own_trace() {
    ExtLogRecord line = taken(List.of(event("a", TRACEPARENT))).getFirst();
    assertThat(line.getMessage()).isEqualTo("toys takes event id-a of toys");
    assertThat(line.getMdcCopy()).containsEntry("traceId", TRACE);
  }

  @Test
  void an_event_without_a_readable_trace_is_of_none() {
    var lines =
        taken(List.of(event("a", TRACEPARENT), event("b", null), event("c", "00-nonsense")));
    assertThat(lines)
        .extracting(line -> line.getMdcCopy().get("traceId"))
        .containsExactly(TRACE, null, null);
  }

  @Test
  void a_backlog_is_counted_and_not_named_one_by_one() {
    List<Received> many =
        IntStream.range(0, 500).mapToObj(n -> event("k" + n, TRACEPARENT)).toList();
    List<ExtLogRecord> lines = taken(many);
    assertThat(lines).hasSize(21);
    assertThat(lines.getLast().getMessage()).isEqualTo("toys takes 480 more events with them");
  }

  private List<ExtLogRecord> taken(List<Received> events) {
    return LogLines.of(TakenEvents.class, () -> done(consumers.processor(handler).process(events)));
  }

  private Received event(String name, String traceparent) {
    Map<String, String> headers = new HashMap<>(Map.of("ce_id", "id-" + name));
    headers.put("traceparent", traceparent);
    byte[] payload = EventPayload.write(new Toy(company, null, name));
    Received plain = Toy.received(name, payload);
    return new Received(
        plain.topic(), plain.partition(), plain.offset(), plain.key(), headers, payload);
  }
}
