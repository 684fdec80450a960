package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordSeriesTest extends AtTheStart {
  private static final String FOLLOWING = ",\"scope\":\"following\"";
  private static final String SERIES = ",\"scope\":\"series\"";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.ofAdmin(salon);
  private final Policies policies = Policies.of(salon);
  private final List<Long> weekly = new ArrayList<>();

  @BeforeEach
  void four_weeks() {
    policies.company("recurring", "{\"allowed_scopes\":[\"occurrence\",\"following\",\"series\"]}");
    String series = UUID.randomUUID().toString();
    for (int week = 1; week <= 4; week++) {
      long appointment = salon.appointment(weeks(week));
      Rows.update("UPDATE appointments SET series_id = ? WHERE id = ?", series, appointment);
      weekly.add(appointment);
    }
  }

  @Test
  void following_cancels_the_one_named_and_all_after_it_one_modification_each() {
    policies.company("{\"fee\":\"5.00\"}");
    Reply recorded = desk.cancel(weekly.get(1), FOLLOWING).expect(201);
    assertThat(recorded.number("appointment_id")).isEqualTo(weekly.get(1));
    assertThat(recorded.text("fee.amount")).isEqualTo("5.00");
    assertThat(recorded.text("decision.fee.amount")).isEqualTo("15.00");
    assertThat(recorded.text("decision.charged.amount")).isEqualTo("5.00");
    assertThat(recorded.number("decision.series.required_hours")).isZero();
    assertThat(recorded.list("also")).hasSize(2);
    assertThat(desk.recorded())
        .containsExactly(weekly.get(1) + "|5.00", weekly.get(2) + "|5.00", weekly.get(3) + "|5.00");
    assertThat(desk.used(salon.customerId())).isEqualTo(3);
    assertThat(desk.ask(weekly.get(0)).flag("allowed")).isTrue();
    assertThat(desk.ask(weekly.get(3)).flag("allowed")).isFalse();
    await()
        .untilAsserted(() ->
            assertThat(
                    TopicOfTests.read(
                        "appointment_modified", new Outside(salon).key(salon.customerId())))
                .hasSize(3));
  }

  @Test
  void a_series_moves_as_one_by_days_and_hours() {
    Instant to = weeks(2).plus(Duration.ofHours(25));
    Reply recorded = desk.move(weekly.get(1), to, SERIES).expect(201);
    assertThat(recorded.list("also")).hasSize(3);
    for (int week = 1; week <= 4; week++) {
      Reply decision = desk.ask(weekly.get(week - 1));
      assertThat(decision.instant("notice.deadline"))
          .isEqualTo(weeks(week).plus(Duration.ofHours(25)));
    }
    long last = recorded.<Number>list("also").getLast().longValue();
    desk.voidIt(last).expect(200);
    assertThat(desk.ask(weekly.get(3)).instant("notice.deadline")).isEqualTo(weeks(4));
    assertThat(desk.used(salon.customerId(), "reschedule_count")).isEqualTo(3);
  }

  @Test
  void all_or_nothing() {
    policies.company("{\"max_cancellations_per_month\":3}");
    Reply refused = desk.cancel(weekly.get(0), SERIES).expect(409);
    assertThat(refused.text("code")).isEqualTo("quota_exceeded");
    assertThat(desk.recorded()).isEmpty();
    assertThat(desk.used(salon.customerId())).isZero();
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM denied_modifications WHERE company_id = ?",
                salon.companyId()))
        .isEqualTo(1);
    desk.cancel(weekly.get(1), FOLLOWING).expect(201);
  }

  @Test
  void no_appointment_of_a_series_moves_beyond_what_a_column_holds() {
    Instant late = Instant.parse("9998-12-24T10:00:00Z");
    Reply refused = desk.move(weekly.get(0), late, SERIES).expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/new_starts_at");
    desk.ask("reschedule", weekly.get(0), SERIES + ",\"new_starts_at\":\"%s\"".formatted(late))
        .expect(422);
    assertThat(desk.recorded()).isEmpty();
    desk.move(weekly.get(3), late).expect(201);
  }

  @Test
  void a_refused_series_is_written_down_at_the_fee_of_the_one_asked_about() {
    policies.company("{\"max_cancellations_per_month\":3,\"fee\":\"60000000.00\"}");
    Reply refused = desk.cancel(weekly.get(0), SERIES).expect(409);
    assertThat(refused.text("decision.fee.amount")).isEqualTo("240000000.00");
    assertThat(
            Rows.texts(
                "SELECT fee FROM denied_modifications WHERE company_id = ?", salon.companyId()))
        .containsExactly("60000000.00");
  }

  @Test
  void a_scope_that_is_not_allowed_is_refused_also_outside_a_series() {
    long alone = salon.appointment(weeks(1));
    assertThat(desk.cancel(alone, SERIES).expect(409).text("code")).isEqualTo("scope_not_allowed");
    desk.cancel(alone).expect(201);
  }

  private static Instant weeks(int weeks) {
    return START.plus(Duration.ofDays(7L * weeks));
  }
}
