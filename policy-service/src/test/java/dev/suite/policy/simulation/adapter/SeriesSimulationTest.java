package dev.suite.policy.simulation.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesSimulationTest extends AtTheStart {
  private static final String SERIES = ",\"scope\":\"series\"";
  private static final String THREE = "{\"fee\":\"5.00\",\"max_cancellations_per_month\":3}";
  private static final String FOUR = "{\"fee\":\"5.00\",\"max_cancellations_per_month\":4}";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk admin = Desk.ofAdmin(salon);

  @Test
  void the_notice_of_the_series_stays_as_it_was() {
    String day = "{\"hours_before\":24}";
    Policies.of(salon).company(day);
    Policies.of(salon).company("recurring", "{\"hours_before\":48}");
    long late = series(START.plus(Duration.ofHours(30)), 1);
    assertThat(admin.cancel(late).expect(409).text("code")).isEqualTo("deadline_passed");
    Reply same = simulate(day);
    assertThat(same.number("evaluated")).isEqualTo(1);
    assertThat(same.list("changed")).isEmpty();
  }

  @Test
  void a_refused_series_is_tried_as_a_whole() {
    Policies.of(salon).company(THREE);
    admin.cancel(series(START.plus(Duration.ofDays(7)), 4), SERIES).expect(409);
    Reply same = simulate(THREE);
    assertThat(same.number("evaluated")).isEqualTo(1);
    assertThat(same.list("changed")).isEmpty();
    Reply wider = simulate(FOUR);
    assertThat(wider.number("allowed_after")).isEqualTo(1);
    assertThat(wider.text("fees_after.amount")).isEqualTo("20.00");
  }

  @Test
  void a_recorded_series_is_tried_as_a_whole() {
    Policies.of(salon).company(FOUR);
    long first = series(START.plus(Duration.ofDays(7)), 4);
    admin.cancel(first, SERIES).expect(201);
    Reply same = simulate(FOUR);
    assertThat(same.list("changed")).isEmpty();
    assertThat(same.text("fees_before.amount")).isEqualTo("20.00");
    Reply narrower = simulate(THREE);
    assertThat(narrower.number("allowed_before")).isEqualTo(1);
    assertThat(narrower.number("allowed_after")).isZero();
    assertThat(narrower.<Number>list("changed.appointment_id"))
        .extracting(Number::longValue)
        .containsExactly(first);
    assertThat(narrower.text("changed[0].after.code")).isEqualTo("quota_exceeded");
  }

  /** Begins a series; gives its first appointment. */
  private long series(Instant start, int weeks) {
    String series = UUID.randomUUID().toString();
    List<Long> appointments = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      long appointment = salon.appointment(start.plus(Duration.ofDays(7L * week)));
      Rows.update("UPDATE appointments SET series_id = ? WHERE id = ?", series, appointment);
      appointments.add(appointment);
    }
    return appointments.getFirst();
  }

  private Reply simulate(String config) {
    Instant until = START.plus(Duration.ofDays(1));
    return admin
        .client()
        .post(
            "/simulations",
            """
            {"policy_type":"cancellation","scope":"company","scope_id":"%d","config":%s,
             "from":"%s","to":"%s"}
            """
                .formatted(salon.companyId(), config, START, until))
        .expect(200);
  }
}
