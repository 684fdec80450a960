package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.BERLIN;
import static dev.suite.policy.decision.Given.cancellation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.decision.message.ReasonMessages;
import dev.suite.policy.decision.reason.ReasonCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason is a sentence in the caller's language with the numbers that were compared. */
class ReasonMessagesTest {

  static Stream<Arguments> reasons() {
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
    Money fee = new Money(new BigDecimal("1234.5"), Currency.getInstance(currency));
    assertThat(message(fee, Locale.ENGLISH)).contains(" " + english + " ");
    assertThat(message(fee, Locale.GERMAN)).contains(" " + german + ".");
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

  private static String message(Given given, Locale language) {
    Decision decision = given.decided();
    return ReasonMessages.message(decision.firstReason(), decision, language, BERLIN);
  }

  private static String message(Money fee, Locale language) {
    Decision given = cancellation("PT30H").under().decided();
    Decision decision =
        new Decision(
            given.appointment(),
            given.reasons(),
            Optional.of(fee),
            List.of(),
            given.deadline(),
            given.quota(),
            false,
            given.decidedAt(),
            given.validUntil());
    return ReasonMessages.message(ReasonCode.POLICY_SATISFIED, decision, language, BERLIN);
  }
}
