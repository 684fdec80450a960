package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.adapter.SettingsStore.Found;
import dev.suite.callback.settings.adapter.SettingsStore.Own;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes what a level sets itself; existing deadlines stay as they are. */
@ApplicationScoped
class SaveSettings {
  /** What holds now, and whether the level had nothing of its own before. */
  record Saved(Found found, boolean created) {}

  private final Pool pool;
  private final SettingsStore store;
  private final BranchStore branches;
  private final Clock clock;

  SaveSettings(Pool pool, SettingsStore store, BranchStore branches, Clock clock) {
    this.pool = pool;
    this.store = store;
    this.branches = branches;
    this.clock = clock;
  }

  /** Writes them; fails with 404 for an unknown branch, 428 or 412 where others came before. */
  Uni<Saved> save(SettingsScope scope, CallbackSettings settings, String ifMatch) {
    return Transactions.in(
        pool,
        tx ->
            lock(tx, scope)
                .invoke(own -> check(own, ifMatch))
                .call(() -> write(tx, scope, settings, true))
                .chain(own ->
                    store
                        .find(tx, scope.companyId(), scope.branchId())
                        .map(found -> new Saved(found, !own.isSet()))));
  }

  /** Returns the level to what it inherits; 404 where it sets nothing itself. */
  Uni<Void> remove(SettingsScope scope, String ifMatch) {
    return Transactions.in(
        pool,
        tx ->
            lock(tx, scope)
                .invoke(own -> {
                  if (!own.isSet()) {
                    throw Problem.notFound();
                  }
                  ETags.require(ifMatch, own.version());
                })
                .chain(() -> write(tx, scope, CallbackSettings.NONE, false)));
  }

  private Uni<Own> lock(SqlConnection tx, SettingsScope scope) {
    return branches.hold(tx, scope).chain(() -> store.lock(tx, scope));
  }

  private static void check(Own own, String ifMatch) {
    if (own.isSet()) {
      ETags.require(ifMatch, own.version());
    } else {
      ETags.honour(ifMatch, own.version());
    }
  }

  private Uni<Void> write(
      SqlConnection tx, SettingsScope scope, CallbackSettings settings, boolean isSet) {
    return store.save(OpenTransaction.of(tx), scope, settings, isSet, Utc.column(clock.instant()));
  }
}
