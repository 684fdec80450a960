package dev.suite.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.dispatch.StillTrue.Reminded;
import dev.suite.notification.status.NotificationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StillTrueTest {
  private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");

  @Test
  void what_reminds_of_nothing_is_sent_while_its_recipient_is_there() {
    assertThat(StillTrue.withdrawal(true, Optional.empty())).isEmpty();
  }

  @Test
  void a_recipient_who_is_gone_gets_nothing() {
    assertThat(StillTrue.withdrawal(false, Optional.of(reminder(START, "confirmed"))))
        .contains(NotificationStatus.CANCELLED);
  }

  @Test
  void a_reminder_of_an_unchanged_appointment_is_sent() {
    assertThat(StillTrue.withdrawal(true, Optional.of(reminder(START, "confirmed")))).isEmpty();
  }

  @Test
  void a_reminder_of_a_moved_appointment_is_superseded() {
    assertThat(
            StillTrue.withdrawal(
                true, Optional.of(reminder(START.plus(Duration.ofMinutes(1)), "confirmed"))))
        .contains(NotificationStatus.SUPERSEDED);
  }

  @Test
  void a_reminder_of_a_cancelled_appointment_is_superseded() {
    assertThat(StillTrue.withdrawal(true, Optional.of(reminder(START, "cancelled"))))
        .contains(NotificationStatus.SUPERSEDED);
  }

  @Test
  void a_reminder_of_a_deleted_appointment_is_superseded() {
    assertThat(StillTrue.withdrawal(true, Optional.of(reminder(null, null))))
        .contains(NotificationStatus.SUPERSEDED);
  }

  private static Reminded reminder(Instant startsAt, String status) {
    return new Reminded(START, startsAt, status);
  }
}
