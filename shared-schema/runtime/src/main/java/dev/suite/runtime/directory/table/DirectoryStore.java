package dev.suite.runtime.directory.table;

import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryTable;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.admission.Presence;
import dev.suite.runtime.directory.admission.Presence.Deletion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes the directory tables. */
@ApplicationScoped
public class DirectoryStore {
  private static final String TOMBSTONE =
      "UPDATE companies SET deleting_since = COALESCE(deleting_since, ?) WHERE id = ? AND version"
          + " <= ?";
  private static final String REMEMBER_DELETION =
      """
      INSERT INTO deleted_directory_rows (type, id, company_id, version, deleted_at)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE
        version = IF(VALUES(company_id) IN (0, company_id), GREATEST(version, VALUES(version)),
          VALUES(version)),
        company_id = IF(VALUES(company_id) = 0, company_id, VALUES(company_id))\
      """;
  private static final String LINK =
      """
      INSERT IGNORE INTO staff_services (staff_id, service_id, company_id)
      SELECT s.id, v.id, s.company_id FROM staff s JOIN services v ON v.company_id = s.company_id
      WHERE s.company_id = ? AND s.id = ? AND s.version = ? AND v.id IN (%s)\
      """;
  private static final String UNLINK =
      """
      DELETE l FROM staff_services l JOIN staff s ON s.company_id = l.company_id AND s.id = l.staff_id
      WHERE s.company_id = ? AND s.id = ? AND s.version = ?\
      """;

  private final Clock clock;

  DirectoryStore(Clock clock) {
    this.clock = clock;
  }

  /** Looks the entities up: one query a type, and one for what was deleted. */
  public Uni<Presence> presence(OpenTransaction tx, Set<EntityId> entities) {
    if (entities.isEmpty()) {
      return Uni.createFrom().item(new Presence(Map.of(), Map.of()));
    }
    Map<DirectoryType, List<EntityId>> byType =
        entities.stream().collect(Collectors.groupingBy(EntityId::type));
    return Multi.createFrom()
        .iterable(byType.entrySet())
        .onItem()
        .transformToUniAndConcatenate(ids -> present(tx, ids.getKey(), ids.getValue()))
        .collect()
        .in(HashMap<EntityId, Long>::new, Map::putAll)
        .chain(present -> deleted(tx, entities).map(gone -> new Presence(present, gone)));
  }

  private static Uni<Map<EntityId, Long>> present(
      OpenTransaction tx, DirectoryType type, Collection<EntityId> ids) {
    String columns =
        type == DirectoryType.company
            ? "id, IF(deleting_since IS NULL, id, 0) FROM companies WHERE"
            : "id, company_id FROM " + DirectoryTable.of(type) + " WHERE";
    return tx.rows(
            "SELECT " + columns + " id IN (" + Marks.of(ids.size()) + ")",
            ids.stream().map(EntityId::column).toArray())
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> new EntityId(type, row[0].toString()),
                        row -> ((Number) row[1]).longValue())));
  }

  private static Uni<Map<EntityId, Deletion>> deleted(OpenTransaction tx, Set<EntityId> entities) {
    List<Object> values = new ArrayList<>();
    for (EntityId entity : entities) {
      values.add(entity.type().name());
      values.add(entity.id());
    }
    String pairs = Marks.of(entities.size(), "(?,?)");
    return tx.rows(
            "SELECT type, id, company_id, version FROM deleted_directory_rows WHERE (type, id) IN ("
                + pairs
                + ")",
            values.toArray())
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row ->
                            new EntityId(DirectoryType.valueOf((String) row[0]), (String) row[1]),
                        row ->
                            new Deletion(
                                ((Number) row[2]).longValue(), ((Number) row[3]).longValue()))));
  }

  /** Stores a row unless a version as new is there. */
  Uni<Void> save(OpenTransaction tx, DirectoryRow row) {
    DirectoryUpsert upsert = DirectoryUpsert.of(row, clock.instant());
    Uni<Integer> saved = tx.update(upsert.sql(), upsert.values());
    return (row instanceof DirectoryStaff staff ? saved.chain(() -> link(tx, staff)) : saved)
        .replaceWithVoid();
  }

  private static Uni<Integer> link(OpenTransaction tx, DirectoryStaff staff) {
    Uni<Integer> unlinked = tx.update(UNLINK, staff.companyId(), staff.id(), staff.version());
    if (staff.serviceIds().isEmpty()) {
      return unlinked;
    }
    List<Object> values = new ArrayList<>(List.of(staff.companyId(), staff.id(), staff.version()));
    values.addAll(staff.serviceIds());
    return unlinked.chain(
        () -> tx.update(LINK.formatted(Marks.of(staff.serviceIds().size())), values.toArray()));
  }

  /** The version of the row that is there, locked; null when there is none. */
  Uni<Long> versionOf(OpenTransaction tx, EntityId entity) {
    return tx.rows(
            "SELECT version, id FROM "
                + DirectoryTable.of(entity.type())
                + " WHERE id = ? FOR UPDATE",
            entity.column())
        .map(rows -> rows.isEmpty() ? null : ((Number) rows.getFirst()[0]).longValue());
  }

  /** Deletes an entity's row; a company is only marked, its rows go in chunks afterwards. */
  Uni<Void> delete(OpenTransaction tx, EntityId entity, long companyId, long version) {
    LocalDateTime now = Utc.column(clock.instant());
    return (entity.type() == DirectoryType.company
            ? tx.update(TOMBSTONE, now, entity.column(), version)
            : tx.update(
                "DELETE FROM "
                    + DirectoryTable.of(entity.type())
                    + " WHERE company_id = ? AND id = ?",
                companyId,
                entity.column()))
        .replaceWithVoid();
  }

  /** Remembers that an entity was deleted, so that a late older version does not bring it back. */
  Uni<Void> rememberDeletion(OpenTransaction tx, EntityId entity, long companyId, long version) {
    return tx.update(
            REMEMBER_DELETION,
            entity.type().name(),
            entity.id(),
            companyId,
            version,
            Utc.column(clock.instant()))
        .replaceWithVoid();
  }
}
