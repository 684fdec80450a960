package dev.suite.callback.assignment.adapter;

import dev.suite.callback.assignment.AssignmentReason;
import dev.suite.callback.assignment.adapter.OrphanStore.Branch;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.settings.adapter.SettingsStore;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives open requests that nobody has to those who have room by now, in queue order, and takes them
 * from those who no longer work there. Every replica may do so at once: each request is looked at
 * again under the locks of its branch and its row.
 */
@ApplicationScoped
public class AssignOrphans implements RecurringWork {
  private final Pool pool;
  private final OrphanStore orphans;
  private final StaffStore staff;
  private final CallbackStore store;
  private final SettingsStore settings;
  private final GiveCallback give;
  private final Duration every;

  AssignOrphans(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      OrphanStore orphans,
      StaffStore staff,
      CallbackStore store,
      SettingsStore settings,
      GiveCallback give,
      @ConfigProperty(name = "suite.assignment.every", defaultValue = "1s") Duration every) {
    this.pool = pool;
    this.orphans = orphans;
    this.staff = staff;
    this.store = store;
    this.settings = settings;
    this.give = give;
    this.every = every;
  }

  @Override
  public String name() {
    return "Assigning callbacks";
  }

  @Override
  public Duration every() {
    return every;
  }

  /** Goes through all branches once. */
  @Override
  public Uni<Void> run() {
    return orphans.branches().chain(branches -> InOrder.each(branches, this::assign));
  }

  private Uni<Void> assign(Branch branch) {
    return settings
        .chain(pool, branch.companyId(), branch.branchId())
        .chain(chain ->
            orphans
                .requests(branch)
                .chain(ids ->
                    InOrder.each(ids, id -> assign(branch, id, chain.effective().autoAssign()))));
  }

  /** Nothing is locked for a request that nobody can take and nobody has to give away. */
  private Uni<Void> assign(Branch branch, long id, boolean auto) {
    return store
        .get(pool, branch.companyId(), id)
        .chain(request ->
            give.ranking(pool, request)
                .map(ranking ->
                    request.status() == CallbackStatus.assigned
                        || (auto && AssignmentReason.of(ranking) != AssignmentReason.no_candidate)))
        .chain(worthwhile ->
            worthwhile
                ? Transactions.in(pool, tx -> assignLocked(tx, branch, id, auto))
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> assignLocked(SqlConnection tx, Branch branch, long id, boolean auto) {
    return staff
        .lockBranch(tx, branch.companyId(), branch.branchId())
        .chain(() -> store.lock(tx, branch.companyId(), id))
        .chain(request ->
            isLeftAlone(tx, request)
                .chain(alone -> alone ? settle(tx, request, auto) : Uni.createFrom().voidItem()));
  }

  private Uni<Boolean> isLeftAlone(SqlConnection tx, CallbackRequest request) {
    if (!request.status().isOpen() || request.assignedTo() == null) {
      return Uni.createFrom().item(request.status().isOpen());
    }
    return staff
        .member(tx, request, request.assignedTo())
        .map(person -> person == null || !person.active());
  }

  private Uni<Void> settle(SqlConnection tx, CallbackRequest request, boolean auto) {
    Uni<Boolean> given =
        auto
            ? give.toTheBest(tx, request, null)
                .map(done -> done.reason() != AssignmentReason.no_candidate)
            : Uni.createFrom().item(false);
    return given.chain(done ->
        done || request.status() == CallbackStatus.pending
            ? Uni.createFrom().voidItem()
            : give.toNobody(OpenTransaction.of(tx), request).replaceWithVoid());
  }
}
