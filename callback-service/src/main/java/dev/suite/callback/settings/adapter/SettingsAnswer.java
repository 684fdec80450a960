package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.SettingsChain;
import dev.suite.callback.settings.SlaClock;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The settings that hold at a level.
 *
 * @param source where each field comes from: {@code branch}, {@code company} or {@code default}
 */
record SettingsAnswer(
    Hours slaHours,
    SlaClock slaClock,
    BigDecimal cooldownHours,
    int maxAttempts,
    int retryMinutes,
    boolean autoAssign,
    @Schema(nullable = true) Integer warnMinutesBefore,
    Source source) {

  /** Hours until the deadline by priority. */
  @Schema(name = "HoursByPriority")
  record Hours(BigDecimal urgent, BigDecimal high, BigDecimal normal) {}

  /** The level each field comes from. */
  @Schema(name = "SettingsSource")
  record Source(
      HoursSource slaHours,
      String slaClock,
      String cooldownHours,
      String maxAttempts,
      String retryMinutes,
      String autoAssign,
      String warnMinutesBefore) {}

  /** The level each of the hours comes from. */
  record HoursSource(String urgent, String high, String normal) {}

  static SettingsAnswer of(SettingsChain chain) {
    CallbackSettings settings = chain.effective();
    return new SettingsAnswer(
        new Hours(
            settings.slaHours().urgent(), settings.slaHours().high(), settings.slaHours().normal()),
        settings.slaClock(),
        settings.cooldownHours(),
        settings.maxAttempts(),
        settings.retryMinutes(),
        settings.autoAssign(),
        settings.warnMinutesBefore(),
        source(chain));
  }

  private static Source source(SettingsChain chain) {
    return new Source(
        new HoursSource(
            level(chain, one -> one.slaHours().urgent()),
            level(chain, one -> one.slaHours().high()),
            level(chain, one -> one.slaHours().normal())),
        level(chain, CallbackSettings::slaClock),
        level(chain, CallbackSettings::cooldownHours),
        level(chain, CallbackSettings::maxAttempts),
        level(chain, CallbackSettings::retryMinutes),
        level(chain, CallbackSettings::autoAssign),
        level(chain, CallbackSettings::warnMinutesBefore));
  }

  private static String level(SettingsChain chain, Function<CallbackSettings, ?> field) {
    return chain.source(field).name().toLowerCase(Locale.ROOT);
  }
}
