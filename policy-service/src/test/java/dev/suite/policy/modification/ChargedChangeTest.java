package dev.suite.policy.modification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.AppointmentStatus;
import dev.suite.policy.decision.Change;
import dev.suite.policy.decision.fee.Fee;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChargedChangeTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void each_costs_its_own_fee_where_they_add_up() {
    assertThat(shared("15.00", "5.00", "10.00")).containsExactly("5.00", "10.00");
    assertThat(shared("5.00", "5.00")).containsExactly("5.00");
  }

  @Test
  void another_total_is_shared_alike_to_the_cent() {
    assertThat(shared("10.00", "5.00", "7.00", "9.00")).containsExactly("3.34", "3.33", "3.33");
    assertThat(shared("7.50", "5.00")).containsExactly("7.50");
    assertThat(shared("0.01", "1.00", "1.00")).containsExactly("0.01", "0.00");
  }

  @Test
  void nobody_pays_more_than_a_cent_more_than_another() {
    assertThat(shared("299999999.96", "1.00", "1.00", "1.00"))
        .containsExactly("99999999.99", "99999999.99", "99999999.98");
    assertThat(shared("1000", "1", "1", "1")).containsExactly("334", "333", "333");
  }

  @Test
  void a_total_is_shared_alike_also_where_a_price_is_unknown() {
    assertThat(shared("5.00", "5.00", null)).containsExactly("2.50", "2.50");
  }

  @Test
  void nothing_is_nothing_for_all() {
    assertThat(shared("0", "5.00", "10.00")).containsExactly("0", "0");
  }

  private static List<String> shared(String total, String... own) {
    List<Change> changes = Stream.of(own).map(ChargedChangeTest::change).toList();
    return ChargedChange.share(new BigDecimal(total), changes).stream()
        .map(charged -> charged.fee().toPlainString())
        .toList();
  }

  private static Change change(String fee) {
    return new Change(
        new Appointment(
            1,
            AppointmentStatus.CONFIRMED,
            Instant.parse("2026-03-02T10:00:00Z"),
            Optional.empty(),
            0),
        Optional.ofNullable(fee).map(amount -> new Fee(new BigDecimal(amount), EUR)),
        Optional.empty());
  }
}
