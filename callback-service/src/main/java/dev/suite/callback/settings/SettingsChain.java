package dev.suite.callback.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of a branch or company with those it inherits from: field by field, the nearest
 * level that says something.
 */
public record SettingsChain(Map<SettingsLevel, CallbackSettings> levels) {

  /** The chain of a branch; either level may say nothing ({@link CallbackSettings#NONE}). */
  public static SettingsChain of(CallbackSettings branch, CallbackSettings company) {
    Map<SettingsLevel, CallbackSettings> levels = new EnumMap<>(SettingsLevel.class);
    levels.put(SettingsLevel.BRANCH, branch);
    levels.put(SettingsLevel.COMPANY, company);
    levels.put(SettingsLevel.DEFAULT, CallbackSettings.DEFAULT);
    return new SettingsChain(levels);
  }

  /** What holds in the end. */
  public CallbackSettings effective() {
    return new CallbackSettings(
        new SlaHours(
            value(one -> one.slaHours().urgent()),
            value(one -> one.slaHours().high()),
            value(one -> one.slaHours().normal())),
        value(CallbackSettings::slaClock),
        value(CallbackSettings::cooldownHours),
        value(CallbackSettings::maxAttempts),
        value(CallbackSettings::retryMinutes),
        value(CallbackSettings::autoAssign),
        value(CallbackSettings::warnMinutesBefore));
  }

  /** The level a field's value comes from. */
  public SettingsLevel source(Function<CallbackSettings, ?> field) {
    return nearest(field).orElse(SettingsLevel.DEFAULT);
  }

  private <T> T value(Function<CallbackSettings, T> field) {
    return nearest(field).map(level -> field.apply(levels.get(level))).orElse(null);
  }

  private Optional<SettingsLevel> nearest(Function<CallbackSettings, ?> field) {
    return levels.keySet().stream()
        .sorted()
        .filter(level -> field.apply(levels.get(level)) != null)
        .findFirst();
  }
}
