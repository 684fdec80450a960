package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.SettingsLevel;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Problem;
import java.util.Locale;

/** Whose settings: the company's or one branch's. */
record SettingsScope(long companyId, SettingsLevel level, String id) {

  /** The scope of a path; 404 where the company cannot have it. */
  static SettingsScope of(long companyId, String type, String id) {
    if (type.equals("company") && id.equals(Long.toString(companyId))) {
      return new SettingsScope(companyId, SettingsLevel.COMPANY, id);
    }
    if (type.equals("branch") && EntityId.isText(id)) {
      return new SettingsScope(companyId, SettingsLevel.BRANCH, id);
    }
    throw Problem.notFound();
  }

  String type() {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** The branch, or null for the company. */
  String branchId() {
    return level == SettingsLevel.BRANCH ? id : null;
  }
}
