package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.CompanySettings;
import dev.suite.callback.settings.SettingsChain;
import dev.suite.callback.settings.SettingsLevel;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes the settings of companies and branches. */
@ApplicationScoped
public class SettingsStore {
  private static final String FIND =
      """
      SELECT configurable_type, urgent_hours, high_hours, normal_hours, sla_clock, cooldown_hours,
        max_attempts, retry_minutes, auto_assign, warn_minutes_before, is_set, version
      FROM callback_settings
      WHERE company_id = ? AND (configurable_type, configurable_id) IN (('company', ?), ('branch', ?))\
      """;
  private static final String OF_COMPANY =
      """
      SELECT configurable_type, configurable_id, urgent_hours, high_hours, normal_hours, sla_clock,
        cooldown_hours, max_attempts, retry_minutes, auto_assign, warn_minutes_before
      FROM callback_settings WHERE company_id = ?\
      """;
  private static final String VERSION =
      """
      SELECT version, is_set FROM callback_settings
      WHERE company_id = ? AND configurable_type = ? AND configurable_id = ? FOR UPDATE\
      """;
  private static final String SAVE =
      """
      INSERT INTO callback_settings (company_id, configurable_type, configurable_id, urgent_hours,
        high_hours, normal_hours, sla_clock, cooldown_hours, max_attempts, retry_minutes,
        auto_assign, warn_minutes_before, is_set, version, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
      ON DUPLICATE KEY UPDATE urgent_hours = VALUES(urgent_hours), high_hours = VALUES(high_hours),
        normal_hours = VALUES(normal_hours), sla_clock = VALUES(sla_clock),
        cooldown_hours = VALUES(cooldown_hours), max_attempts = VALUES(max_attempts),
        retry_minutes = VALUES(retry_minutes), auto_assign = VALUES(auto_assign),
        warn_minutes_before = VALUES(warn_minutes_before), is_set = VALUES(is_set),
        version = version + 1, updated_at = VALUES(updated_at)\
      """;

  /**
   * One level's own row; version 0 where it never had one.
   *
   * @param isSet false where it inherits everything
   */
  record Own(boolean isSet, long version) {
    static final Own NEVER = new Own(false, 0);
  }

  /** The settings of both levels, and which rows they come from. */
  record Found(SettingsChain chain, Map<SettingsLevel, Own> rows) {
    Own own(SettingsLevel level) {
      return rows.getOrDefault(level, Own.NEVER);
    }
  }

  /** What holds for a branch, or with null for its company. */
  public Uni<SettingsChain> chain(SqlClient client, long companyId, String branchId) {
    return find(client, companyId, branchId).map(Found::chain);
  }

  /** What a company and all of its branches set themselves. */
  public Uni<CompanySettings> ofCompany(SqlClient client, long companyId) {
    return client
        .preparedQuery(OF_COMPANY)
        .execute(Tuple.of(companyId))
        .map(rows -> {
          CallbackSettings company = CallbackSettings.NONE;
          Map<String, CallbackSettings> branches = new HashMap<>();
          for (Row row : rows) {
            if (SettingsRow.level(row) == SettingsLevel.COMPANY) {
              company = SettingsRow.settings(row);
            } else {
              branches.put(row.getString("configurable_id"), SettingsRow.settings(row));
            }
          }
          return new CompanySettings(company, branches);
        });
  }

  Uni<Found> find(SqlClient client, long companyId, String branchId) {
    return client
        .preparedQuery(FIND)
        .execute(Tuple.of(companyId, Long.toString(companyId), branchId))
        .map(rows -> {
          Map<SettingsLevel, CallbackSettings> settings = new EnumMap<>(SettingsLevel.class);
          Map<SettingsLevel, Own> own = new EnumMap<>(SettingsLevel.class);
          for (Row row : rows) {
            SettingsLevel level = SettingsRow.level(row);
            settings.put(level, SettingsRow.settings(row));
            own.put(level, new Own(row.getBoolean("is_set"), row.getLong("version")));
          }
          return new Found(
              SettingsChain.of(
                  settings.getOrDefault(SettingsLevel.BRANCH, CallbackSettings.NONE),
                  settings.getOrDefault(SettingsLevel.COMPANY, CallbackSettings.NONE)),
              own);
        });
  }

  /** The level's row, locked. */
  Uni<Own> lock(SqlConnection tx, SettingsScope scope) {
    return tx.preparedQuery(VERSION)
        .execute(Tuple.of(scope.companyId(), scope.type(), scope.id()))
        .map(rows -> {
          if (rows.size() == 0) {
            return Own.NEVER;
          }
          Row row = rows.iterator().next();
          return new Own(row.getBoolean("is_set"), row.getLong("version"));
        });
  }

  Uni<Void> save(
      OpenTransaction tx,
      SettingsScope scope,
      CallbackSettings settings,
      boolean isSet,
      LocalDateTime now) {
    return tx.update(
            SAVE,
            scope.companyId(),
            scope.type(),
            scope.id(),
            settings.slaHours().urgent(),
            settings.slaHours().high(),
            settings.slaHours().normal(),
            settings.slaClock() == null ? null : settings.slaClock().name(),
            settings.cooldownHours(),
            settings.maxAttempts(),
            settings.retryMinutes(),
            settings.autoAssign(),
            settings.warnMinutesBefore(),
            isSet,
            now,
            now)
        .replaceWithVoid();
  }
}
