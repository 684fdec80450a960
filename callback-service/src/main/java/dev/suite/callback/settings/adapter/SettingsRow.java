package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.SettingsLevel;
import dev.suite.callback.settings.SlaClock;
import dev.suite.callback.settings.SlaHours;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/** A row of {@code callback_settings}. */
final class SettingsRow {
  private SettingsRow() {}

  static SettingsLevel level(Row row) {
    return row.getString("configurable_type").equals("branch")
        ? SettingsLevel.BRANCH
        : SettingsLevel.COMPANY;
  }

  static CallbackSettings settings(Row row) {
    String clock = row.getString("sla_clock");
    return new CallbackSettings(
        new SlaHours(
            hours(row, "urgent_hours"), hours(row, "high_hours"), hours(row, "normal_hours")),
        clock == null ? null : SlaClock.valueOf(clock),
        hours(row, "cooldown_hours"),
        row.getInteger("max_attempts"),
        row.getInteger("retry_minutes"),
        row.getBoolean("auto_assign"),
        row.getInteger("warn_minutes_before"));
  }

  private static BigDecimal hours(Row row, String column) {
    BigDecimal hours = row.getBigDecimal(column);
    return hours == null ? null : hours.stripTrailingZeros();
  }
}
