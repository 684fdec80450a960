package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.BERLIN;
import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.cancellation;
import static dev.suite.policy.decision.Given.reschedule;
import static dev.suite.policy.resolution.config.SeriesScope.SERIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suite.policy.decision.message.ReasonMessages;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.resolution.config.SeriesScope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason is a sentence in the caller's language with the numbers that were compared. */
class ReasonMessagesTest {

  static Stream<Arguments> reasons() {
    return Stream.of(cancellations(), reschedules(), series()).flatMap(given -> given);
  }

  private static Stream<Arguments> cancellations() {
    return Stream.of(
        arguments(
            cancellation("PT3H").under("hours_before", 24.5),
            "The deadline was 24.5 h before the start (19 Nov 2026 12:30).",
            "Die Frist endete 24,5 Stunden vor Beginn (19.11.2026 12:30)."),
        arguments(
            cancellation("PT72H").under("max_cancellations_per_month", 2).used(3),
            "The limit for cancellations from 1 Nov 2026 to 30 Nov 2026 is 2, and 3 are used.",
            "Vom 01.11.2026 bis 30.11.2026 sind höchstens 2 Stornierungen möglich, verbraucht sind"
                + " 3."),
        arguments(
            cancellation("PT-3H"),
            "The appointment began on 20 Nov 2026 07:00.",
            "Der Termin hat am 20.11.2026 07:00 begonnen."),
        arguments(
            cancellation("PT3H")
                .under("fee_tiers", List.of(Map.of("min_hours", 0, "percent", 50)))
                .withoutPrice(),
            "The fee is a share of the price, and neither the appointment nor its service has one:"
                + " set a price first.",
            "Die Gebühr ist ein Anteil am Preis, und weder der Termin noch seine Leistung hat"
                + " einen: bitte zuerst einen Preis hinterlegen."),
        arguments(
            cancellation("PT30H").under("hours_before", 24),
            "Cancelling is possible until 20 Nov 2026 16:00 and costs €10.00 now.",
            "Eine Stornierung ist bis 20.11.2026 16:00 möglich und kostet jetzt 10,00 €."),
        arguments(
            cancellation("PT3H").under("hours_before", 24, "past_deadline", "charge"),
            "The deadline was 24 h before the start (19 Nov 2026 13:00); cancelling now costs"
                + " €15.00.",
            "Die Frist endete 24 Stunden vor Beginn (19.11.2026 13:00); eine Stornierung kostet"
                + " jetzt 15,00 €."),
        arguments(
            cancellation("PT30H"),
            "No policy applies: cancelling is possible and free of charge.",
            "Es gilt keine Regel: Eine Stornierung ist möglich und kostenlos."),
        arguments(
            cancellation("PT30H").with(AppointmentStatus.CANCELLED),
            "The appointment has been cancelled already; only a scheduled or confirmed one can be"
                + " cancelled.",
            "Der Termin ist schon storniert; nur ein geplanter oder bestätigter lässt sich"
                + " stornieren."));
  }

  private static Stream<Arguments> reschedules() {
    Given horizon = reschedule("PT30H").movedTo(NOW.plusSeconds(3_000_000));
    return Stream.of(
        arguments(
            reschedule("PT30H").under("hours_before", 24),
            "Rescheduling is possible until 20 Nov 2026 16:00 and costs €0.00 now.",
            "Eine Verschiebung ist bis 20.11.2026 16:00 möglich und kostet jetzt 0,00 €."),
        arguments(
            reschedule("PT3H").under("hours_before", 24, "past_deadline", "charge", "fee", "5.00"),
            "The deadline was 24 h before the start (19 Nov 2026 13:00); rescheduling now costs"
                + " €5.00.",
            "Die Frist endete 24 Stunden vor Beginn (19.11.2026 13:00); eine Verschiebung kostet"
                + " jetzt 5,00 €."),
        arguments(
            reschedule("PT30H"),
            "No policy applies: rescheduling is possible and free of charge.",
            "Es gilt keine Regel: Eine Verschiebung ist möglich und kostenlos."),
        arguments(
            reschedule("PT30H").under("max_reschedules_per_month", 2).used(3),
            "The limit for reschedules from 1 Nov 2026 to 30 Nov 2026 is 2, and 3 are used.",
            "Vom 01.11.2026 bis 30.11.2026 sind höchstens 2 Verschiebungen möglich, verbraucht"
                + " sind 3."),
        arguments(
            reschedule("PT30H")
                .with("PT40H")
                .under("max_reschedules_per_appointment", 1)
                .movedBefore(2),
            "The limit for rescheduling one appointment is 1, and 2 are used.",
            "Ein Termin lässt sich höchstens 1-mal verschieben, verbraucht sind 2."),
        arguments(
            horizon.under("horizon_days", 30),
            "The new time must be between 20 Nov 2026 10:00 and 20 Dec 2026 10:00.",
            "Die neue Zeit muss zwischen 20.11.2026 10:00 und 20.12.2026 10:00 liegen."),
        arguments(
            reschedule("P10D").with("P1D").inSeriesUnder(SERIES).movedTo(NOW.plusSeconds(60)),
            "The new time must be after 20 Nov 2026 10:00.",
            "Die neue Zeit muss nach 20.11.2026 10:00 liegen."),
        arguments(
            reschedule("PT30H").with(AppointmentStatus.COMPLETED),
            "The appointment has been completed; only a scheduled or confirmed one can be"
                + " rescheduled.",
            "Der Termin ist abgeschlossen; nur ein geplanter oder bestätigter lässt sich"
                + " verschieben."));
  }

  private static Stream<Arguments> series() {
    return Stream.of(
        arguments(
            cancellation("PT30H")
                .inSeriesUnder(SeriesScope.OCCURRENCE, "max_skips_per_month", 1)
                .skipped(NOW),
            "The limit for cancelled appointments of this series from 1 Nov 2026 to 30 Nov 2026 is"
                + " 1, and 1 are used.",
            "Vom 01.11.2026 bis 30.11.2026 ist die Grenze für abgesagte Termine dieser Serie 1,"
                + " verbraucht sind 1."),
        arguments(
            cancellation("PT30H").ofNoSeries(SERIES),
            "The appointment belongs to no series.",
            "Der Termin gehört zu keiner Serie."),
        notAllowed(
            SeriesScope.OCCURRENCE,
            "The policy for series does not allow changes of a single appointment.",
            "Die Regel für Serien erlaubt nicht, einen einzelnen Termin zu ändern."),
        notAllowed(
            SeriesScope.FOLLOWING,
            "The policy for series does not allow changes of an appointment and all after it.",
            "Die Regel für Serien erlaubt nicht, einen Termin und alle folgenden zu ändern."),
        notAllowed(
            SERIES,
            "The policy for series does not allow changes of a whole series.",
            "Die Regel für Serien erlaubt nicht, eine ganze Serie zu ändern."));
  }

  private static Arguments notAllowed(SeriesScope scope, String english, String german) {
    Given given = cancellation("PT30H").inSeriesUnder(scope, "allowed_scopes", List.of());
    return arguments(given, english, german);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void denial_says_why_in_the_callers_language(Given given, String english, String german) {
    assertThat(message(given, Locale.ENGLISH)).isEqualTo(english);
    assertThat(message(given, Locale.GERMAN)).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource({"fr, The", "de-AT, Der", "en-US, The", "und, The"})
  void another_language_is_answered_in_english(String language, String firstWord) {
    assertThat(message(cancellation("PT-3H"), Locale.forLanguageTag(language)))
        .startsWith(firstWord + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, '€1,234.50', '1.234,50 €'",
    "JPY, 'JP¥1,235', '1.235 ¥'",
    "KWD, 'KWD1,234.50', '1.234,50 KWD'"
  })
  void a_fee_has_its_currencys_digits(String currency, String english, String german) {
    Given given = cancellation("PT30H").under("fee", "1234.5").in(currency);
    assertThat(message(given, Locale.ENGLISH)).contains(" " + english + " ");
    assertThat(message(given, Locale.GERMAN)).contains(" " + german + ".");
  }

  @Test
  void every_state_that_cannot_be_changed_is_named() {
    Stream.of(AppointmentStatus.values())
        .filter(status -> !status.isModifiable())
        .map(status -> cancellation("PT3H").with(status))
        .forEach(given -> {
          assertThat(message(given, Locale.ENGLISH)).startsWith("The appointment ");
          assertThat(message(given, Locale.GERMAN)).startsWith("Der Termin ");
        });
    assertThat(
            Stream.of(AppointmentStatus.values())
                .filter(status -> !status.isModifiable())
                .map(status -> message(cancellation("PT3H").with(status), Locale.GERMAN)))
        .doesNotHaveDuplicates()
        .hasSize(4);
  }

  @Test
  void what_concerns_bookings_alone_is_no_reason_of_a_change() {
    Decision decision = cancellation("PT30H").decided();
    assertThatThrownBy(() ->
            ReasonMessages.message(ReasonCode.INTERVAL_TOO_SHORT, decision, Locale.GERMAN, BERLIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("INTERVAL_TOO_SHORT");
  }

  private static String message(Given given, Locale language) {
    Decision decision = given.decided();
    return ReasonMessages.message(decision.firstReason(), decision, language, BERLIN);
  }
}
