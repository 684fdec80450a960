package dev.suite.callback.settings;

import java.util.Map;

/**
 * What a company and all of its branches set themselves.
 *
 * @param branches by id, those that set anything
 */
public record CompanySettings(CallbackSettings company, Map<String, CallbackSettings> branches) {
  public CompanySettings {
    branches = Map.copyOf(branches);
  }

  /** The chain of a branch. */
  public SettingsChain of(String branchId) {
    return SettingsChain.of(branches.getOrDefault(branchId, CallbackSettings.NONE), company);
  }
}
