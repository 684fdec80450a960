package dev.suite.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
  private static final Reader BERLIN = new Reader(Locale.GERMANY, ZoneId.of("Europe/Berlin"));
  private static final Reader NEW_YORK = new Reader(Locale.US, ZoneId.of("America/New_York"));
  private static final Instant LATE = Instant.parse("2026-11-17T23:30:00Z");

  @Test
  void a_day_and_a_time_are_the_readers_own() {
    assertThat(new Value.Day(LATE).written(BERLIN)).isEqualTo("Mittwoch, 18. November 2026");
    assertThat(new Value.Time(LATE).written(BERLIN)).isEqualTo("00:30");
    assertThat(new Value.Day(LATE).written(NEW_YORK)).isEqualTo("Tuesday, November 17, 2026");
    assertThat(new Value.Time(LATE).written(NEW_YORK)).matches("6:30\\hPM");
  }

  @Test
  void money_has_the_digits_of_its_currency_and_the_readers_signs() {
    assertThat(new Value.Amount(new BigDecimal("1500"), "EUR").written(BERLIN))
        .matches("1\\.500,00\\h€");
    assertThat(new Value.Amount(new BigDecimal("1500.5"), "EUR").written(NEW_YORK))
        .isEqualTo("€1,500.50");
    assertThat(new Value.Amount(new BigDecimal("1500"), "JPY").written(NEW_YORK))
        .isEqualTo("¥1,500");
  }

  @Test
  void numbers_are_written_as_the_reader_writes_them() {
    assertThat(new Value.Quantity(new BigDecimal("2.50")).written(BERLIN)).isEqualTo("2,5");
  }

  @ParameterizedTest
  @CsvSource({
    "0, überfällig seit weniger als einer Minute, overdue for less than a minute",
    "0.02, überfällig seit einer Minute, overdue for one minute",
    "0.25, überfällig seit 15 Minuten, overdue for 15 minutes",
    "0.99, überfällig seit 59 Minuten, overdue for 59 minutes",
    "1.00, überfällig seit einer Stunde, overdue for one hour",
    "1.01, 'überfällig seit 1,01 Stunden', overdue for 1.01 hours",
    "2.50, 'überfällig seit 2,5 Stunden', overdue for 2.5 hours",
    "30000.00, überfällig seit 30.000 Stunden, 'overdue for 30,000 hours'",
    "2147483648, überfällig seit 2.147.483.648 Stunden, 'overdue for 2,147,483,648 hours'",
    "-2147483648, überfällig seit weniger als einer Minute, overdue for less than a minute",
  })
  void lateness_is_told_in_minutes_under_an_hour(BigDecimal hours, String german, String english) {
    assertThat(new Value.Overdue(hours).written(BERLIN)).isEqualTo(german);
    assertThat(new Value.Overdue(hours).written(NEW_YORK)).isEqualTo(english);
  }

  @Test
  void codes_are_words_of_the_language_and_what_has_no_word_stays() {
    assertThat(new Value.Word("urgent").written(BERLIN)).isEqualTo("dringend");
    assertThat(new Value.Word("cancel").written(NEW_YORK)).isEqualTo("cancelled");
    assertThat(new Value.Word("other").written(BERLIN)).isEqualTo("other");
  }

  @Test
  void what_is_not_there_is_a_dash_and_never_an_empty_place() {
    assertThat(Value.orDash(null)).isEqualTo(new Value.Text("–"));
    assertThat(Value.orDash(" ")).isEqualTo(new Value.Text("–"));
    assertThat(Value.orDash("Mia")).isEqualTo(new Value.Text("Mia"));
  }
}
