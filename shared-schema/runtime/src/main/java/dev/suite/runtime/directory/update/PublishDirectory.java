package dev.suite.runtime.directory.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.contracts.Topics;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.directory.DirectoryTable;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.admission.Presence;
import dev.suite.runtime.directory.admission.References;
import dev.suite.runtime.directory.table.DirectoryStore;
import dev.suite.runtime.outbox.Outbox;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes rows of the platform over REST and publishes all of them, or none. */
@ApplicationScoped
class PublishDirectory {
  private static final int MOST_ROWS = 1_000;

  private final Pool pool;
  private final DirectoryStore store;
  private final Outbox outbox;

  PublishDirectory(Pool pool, DirectoryStore store, Outbox outbox) {
    this.pool = pool;
    this.store = store;
    this.outbox = outbox;
  }

  /**
   * Publishes the rows to the directory topic.
   *
   * @return how many; fails with 422 for rows that are not right, with 404 for an unknown company
   *     or an id of another one
   */
  Uni<Integer> publish(long companyId, DirectoryUpdate update) {
    List<RequestedChange> changes = read(companyId, update);
    return Transactions.in(
            pool,
            connection -> {
              OpenTransaction tx = OpenTransaction.of(connection);
              return store
                  .presence(tx, mentioned(companyId, changes))
                  .invoke(presence -> refuseForeign(companyId, changes, presence))
                  .map(presence -> withoutOutlived(companyId, changes, presence))
                  .chain(news -> InOrder.each(news, change -> publish(tx, companyId, change)));
            })
        .replaceWith(changes.size());
  }

  private static List<RequestedChange> read(long companyId, DirectoryUpdate update) {
    if (update.size() > MOST_ROWS) {
      throw Problem.invalid("", "must have at most 1000 rows in all; split it");
    }
    List<RequestedChange> changes = new ArrayList<>();
    for (Map.Entry<DirectoryType, List<ObjectNode>> list : update.rows().entrySet()) {
      String pointer = "/" + DirectoryTable.of(list.getKey()) + "/";
      for (int i = 0; i < list.getValue().size(); i++) {
        changes.add(
            RequestedChange.row(
                list.getKey(), row(list.getValue(), i, pointer), companyId, pointer + i));
      }
    }
    for (int i = 0; i < update.deletions().size(); i++) {
      ObjectNode row = row(update.deletions(), i, "/deleted/");
      changes.add(RequestedChange.deletion(row, companyId, "/deleted/" + i));
    }
    return changes;
  }

  private static ObjectNode row(List<ObjectNode> rows, int index, String pointer) {
    if (rows.get(index) == null) {
      throw Problem.invalid(pointer + index, "must be an object");
    }
    return rows.get(index).deepCopy();
  }

  private static Set<EntityId> mentioned(long companyId, List<RequestedChange> changes) {
    Set<EntityId> entities = new HashSet<>();
    entities.add(company(companyId));
    for (RequestedChange change : changes) {
      entities.add(change.entity());
      if (change.event() instanceof DirectoryRow row) {
        entities.addAll(References.of(row).all());
      }
    }
    return entities;
  }

  private static void refuseForeign(
      long companyId, List<RequestedChange> changes, Presence presence) {
    EntityId company = company(companyId);
    boolean brought = changes.stream().anyMatch(change -> change.entity().equals(company));
    boolean foreign =
        mentioned(companyId, changes).stream()
            .anyMatch(entity ->
                presence.isForeign(entity, companyId)
                    || (entity.type() == DirectoryType.company && !entity.equals(company)));
    if (foreign || (!brought && !presence.has(company))) {
      throw Problem.notFound();
    }
  }

  /**
   * Nobody takes a version from before the deletion; published, it would bring what a deleted
   * person was called back to Kafka for good.
   */
  private static List<RequestedChange> withoutOutlived(
      long companyId, List<RequestedChange> changes, Presence presence) {
    return changes.stream()
        .filter(change ->
            !(change.event() instanceof DirectoryRow row
                && presence.isOutlived(change.entity(), companyId, row.version())))
        .toList();
  }

  private Uni<Void> publish(OpenTransaction tx, long companyId, RequestedChange change) {
    return outbox.add(
        tx,
        companyId,
        Topics.DIRECTORY,
        change.key(),
        UUID.randomUUID().toString(),
        change.event());
  }

  private static EntityId company(long id) {
    return new EntityId(DirectoryType.company, Long.toString(id));
  }
}
