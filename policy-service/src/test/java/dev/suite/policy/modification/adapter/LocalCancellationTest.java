package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LocalCancellationTest extends AtTheStart {
  private static final Instant BEGIN = START.plus(Duration.ofHours(30));

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);
  private final Directory directory = Directory.of(salon);

  @Test
  void a_platform_version_that_still_shows_the_old_values_leaves_it_cancelled() {
    long appointment = cancelled();
    directory.appointment(appointment, 2, BEGIN, "confirmed");
    awaitVersion(appointment, 2);
    assertThat(Desk.reasons(desk.ask(appointment).expect(200)))
        .containsExactly("appointment_not_modifiable");
  }

  @Test
  void a_platform_version_that_shows_another_time_rules() {
    long appointment = cancelled();
    directory.appointment(appointment, 2, BEGIN.plus(Duration.ofHours(1)), "confirmed");
    awaitVersion(appointment, 2);
    assertThat(desk.ask(appointment).expect(200).flag("allowed")).isTrue();
    desk.cancel(appointment).expect(201);
  }

  @Test
  void a_platform_version_that_shows_another_status_rules() {
    long appointment = cancelled();
    directory.appointment(appointment, 2, BEGIN, "cancelled");
    awaitVersion(appointment, 2);
    directory.appointment(appointment, 3, BEGIN, "scheduled");
    awaitVersion(appointment, 3);
    assertThat(desk.ask(appointment).expect(200).flag("allowed")).isTrue();
  }

  private long cancelled() {
    long appointment = salon.appointment(BEGIN);
    desk.cancel(appointment).expect(201);
    return appointment;
  }

  private static void awaitVersion(long appointment, long version) {
    await()
        .untilAsserted(() ->
            assertThat(Rows.number("SELECT version FROM appointments WHERE id = ?", appointment))
                .isEqualTo(version));
  }
}
