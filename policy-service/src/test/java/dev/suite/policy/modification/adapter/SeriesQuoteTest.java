package dev.suite.policy.modification.adapter;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesQuoteTest extends AtTheStart {
  private static final String ALL = ",\"scope\":\"series\"";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.ofAdmin(salon);
  private final Policies policies = Policies.of(salon);
  private final String series = UUID.randomUUID().toString();
  private final List<Long> weekly = new ArrayList<>();

  @BeforeEach
  void four_weeks() {
    for (int week = 1; week <= 4; week++) {
      weekly.add(join(week));
    }
  }

  @Test
  void it_charges_what_it_quoted_for_all() {
    policies.company("{\"fee\":\"5.00\"}");
    String quote = quote();
    policies.change("{\"fee\":\"50.00\"}");
    desk.cancel(weekly.get(0), quote).expect(422);
    desk.cancel(weekly.get(0), ALL + quote).expect(201);
    assertThat(desk.recorded()).allSatisfy(line -> assertThat(line).endsWith("|5.00")).hasSize(4);
  }

  @Test
  void it_stands_for_the_appointments_it_named_alone() {
    policies.company("{\"fee\":\"5.00\"}");
    String quote = quote();
    desk.cancel(weekly.get(3)).expect(201);
    assertThat(expired(quote).text("decision.fee.amount")).isEqualTo("15.00");
    assertThat(desk.recorded()).containsExactly(weekly.get(3) + "|5.00");
    desk.cancel(weekly.get(0), ALL + quote()).expect(201);
    assertThat(desk.recorded()).hasSize(4);
  }

  @Test
  void it_ends_when_one_of_them_moves_or_another_joins() {
    String beforeOneMoved = quote();
    desk.move(weekly.get(2), weeks(3).plus(Duration.ofHours(1))).expect(201);
    expired(beforeOneMoved);
    String beforeOneJoined = quote();
    join(5);
    expired(beforeOneJoined);
  }

  @Test
  void a_sum_larger_than_any_fee_is_charged_in_parts_or_not_at_all() {
    policies.company("{\"fee\":\"60000000.00\"}");
    String ofAll = quote();
    weekly.subList(2, 4).forEach(one -> desk.cancel(one).expect(201));
    expired(ofAll);
    String ofTwo = quote();
    policies.change("{\"fee\":\"0.00\"}");
    Reply recorded = desk.cancel(weekly.get(0), ALL + ofTwo).expect(201);
    assertThat(recorded.text("fee.amount")).isEqualTo("60000000.00");
    assertThat(recorded.list("also")).hasSize(1);
  }

  private String quote() {
    return ",\"decision_id\":\"%s\""
        .formatted(desk.ask("cancel", weekly.get(0), ALL).expect(200).text("decision_id"));
  }

  private Reply expired(String quote) {
    Reply refused = desk.cancel(weekly.get(0), ALL + quote).expect(409);
    assertThat(refused.text("code")).isEqualTo("decision_expired");
    return refused;
  }

  private long join(int week) {
    long appointment = salon.appointment(weeks(week));
    Rows.update("UPDATE appointments SET series_id = ? WHERE id = ?", series, appointment);
    return appointment;
  }

  private static Instant weeks(int weeks) {
    return START.plus(Duration.ofDays(7L * weeks));
  }
}
