package dev.suite.runtime.directory.removal;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.directory.EntityId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a table hang by {@code configurable_type} and {@code configurable_id} on a branch,
 * service or staff member that is deleted; with a branch those of its services and staff go too.
 *
 * @param condition SQL, with a {@code ?} for each of the values
 */
public record HangingRows(String condition, List<Object> values) {
  private static final String ITSELF =
      "company_id = ? AND ((configurable_type = ? AND configurable_id = ?)%s)";
  private static final String BELOW_BRANCH =
      """
       OR (configurable_type = 'staff' AND configurable_id IN
           (SELECT s.id FROM staff s WHERE s.company_id = ? AND s.branch_id = ?))
      OR (configurable_type = 'service' AND configurable_id IN
           (SELECT CAST(v.id AS CHAR) FROM services v WHERE v.company_id = ? AND v.branch_id = ?))\
      """;

  /** Those of an entity; empty for one that nothing hangs on. */
  public static Optional<HangingRows> on(long companyId, EntityId entity) {
    return switch (entity.type()) {
      case branch, service, staff -> Optional.of(of(companyId, entity));
      case company, customer, appointment -> Optional.empty();
    };
  }

  private static HangingRows of(long companyId, EntityId entity) {
    String type = entity.type().name();
    String id = entity.id();
    return entity.type() == DirectoryType.branch
        ? new HangingRows(
            ITSELF.formatted(BELOW_BRANCH),
            List.of(companyId, type, id, companyId, id, companyId, id))
        : new HangingRows(ITSELF.formatted(""), List.of(companyId, type, id));
  }

  /** The values of a statement that has some of its own before the condition. */
  public Object[] after(Object... before) {
    Object[] all = Arrays.copyOf(before, before.length + values.size());
    for (int i = 0; i < values.size(); i++) {
      all[before.length + i] = values.get(i);
    }
    return all;
  }
}
