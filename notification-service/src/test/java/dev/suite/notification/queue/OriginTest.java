package dev.suite.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.RecipientType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginTest {
  private static final Origin ORIGIN = new Origin("e1", null);

  @Test
  void one_event_kind_and_recipient_has_one_key_whatever_the_address() {
    assertThat(ORIGIN.dedupeKey("a", customer("72", "mia@salon.example")))
        .isEqualTo(ORIGIN.dedupeKey("a", customer("72", null)))
        .hasSizeLessThanOrEqualTo(255);
  }

  @Test
  void another_event_kind_or_recipient_has_another() {
    Stream<String> keys =
        Stream.of(
            ORIGIN.dedupeKey("a", customer("72", null)),
            ORIGIN.dedupeKey("b", customer("72", null)),
            ORIGIN.dedupeKey("a", customer("73", null)),
            new Origin("e2", null).dedupeKey("a", customer("72", null)));
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void a_trace_that_is_none_is_dropped() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    assertThat(new Origin("e", trace).traceparent()).isEqualTo(trace);
    assertThat(new Origin("e", trace + "'; --").traceparent()).isNull();
  }

  private static Recipient customer(String id, String email) {
    return new Recipient(
        RecipientType.CUSTOMER, id, "Mia", null, email, null, List.of("de"), ZoneOffset.UTC);
  }
}
