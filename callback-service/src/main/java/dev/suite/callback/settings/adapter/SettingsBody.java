package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.SlaClock;
import dev.suite.callback.settings.SlaHours;
import dev.suite.runtime.rest.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A level's own settings as a caller sends them; what is null or left out is inherited.
 *
 * @param warnMinutesBefore 0 for no warning where the company has one
 */
record SettingsBody(
    @Valid Hours slaHours,
    SlaClock slaClock,
    @DecimalMin("0") @DecimalMax("8760") BigDecimal cooldownHours,
    @Min(1) @Max(1_000) Integer maxAttempts,
    @Min(0) @Max(525_600) Integer retryMinutes,
    Boolean autoAssign,
    @Min(0) @Max(525_600) Integer warnMinutesBefore) {

  /** Hours until the deadline by priority. */
  @Schema(name = "OwnHoursByPriority")
  record Hours(
      @DecimalMin(value = "0", inclusive = false) @DecimalMax("8760") BigDecimal urgent,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax("8760") BigDecimal high,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax("8760") BigDecimal normal) {}

  private static final int COLUMN_DIGITS = 12;
  private static final int LONGEST_FRACTION = 1_000;

  /** The settings as the columns hold them; 422 for hours that are too little for them. */
  CallbackSettings settings() {
    SlaHours hours =
        slaHours == null
            ? SlaHours.NONE
            : new SlaHours(
                someTime("urgent", slaHours.urgent()),
                someTime("high", slaHours.high()),
                someTime("normal", slaHours.normal()));
    return new CallbackSettings(
        hours,
        slaClock,
        rounded(cooldownHours),
        maxAttempts,
        retryMinutes,
        autoAssign,
        warnMinutesBefore);
  }

  private static BigDecimal someTime(String priority, BigDecimal hours) {
    BigDecimal rounded = rounded(hours);
    if (rounded != null && rounded.signum() == 0) {
      throw Problem.invalid("/sla_hours/" + priority, "is no time at all");
    }
    return rounded;
  }

  private static BigDecimal rounded(BigDecimal hours) {
    if (hours == null || hours.scale() <= COLUMN_DIGITS) {
      return hours;
    }
    return hours.scale() > LONGEST_FRACTION
        ? BigDecimal.ZERO
        : hours.setScale(COLUMN_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
