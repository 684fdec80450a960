package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.BERLIN;
import static dev.suite.policy.decision.Given.cancellation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.message.ReasonMessages;
import dev.suite.policy.decision.reason.ReasonCode;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the server stands and which language it speaks decides nothing. */
@Isolated
class ServerZoneTest {

  private static final Given GIVEN =
      cancellation("PT3H").under("hours_before", 4.5, "max_cancellations_per_month", 1).used(12);
  private static final Decision EXPECTED = GIVEN.decided();

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restore() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, en",
    "Europe/Berlin, de",
    "America/New_York, tr",
    "Australia/Lord_Howe, ar",
    "Pacific/Kiritimati, th-TH-u-ca-buddhist",
    "Etc/GMT+12, hi-IN-u-nu-deva"
  })
  void no_decision_depends_on_the_servers_zone_or_language(String zone, String language) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(Locale.forLanguageTag(language));
    assertThat(GIVEN.decided()).isEqualTo(EXPECTED);
    assertThat(message(ReasonCode.DEADLINE_PASSED))
        .isEqualTo("The deadline was 4.5 h before the start (20 Nov 2026 08:30).");
    assertThat(message(ReasonCode.QUOTA_EXCEEDED))
        .isEqualTo(
            "The limit for cancellations from 1 Nov 2026 to 30 Nov 2026 is 1, and 12 are used.");
    assertThat(ReasonCode.APPOINTMENT_IN_PAST.code()).isEqualTo("appointment_in_past");
  }

  private static String message(ReasonCode reason) {
    return ReasonMessages.message(reason, EXPECTED, Locale.FRENCH, BERLIN);
  }
}
