package dev.suite.callback.settings;

/** Where a setting comes from, nearest first. */
public enum SettingsLevel {
  BRANCH,
  COMPANY,
  DEFAULT
}
