package dev.suite.notification.queue.adapter;

import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.RecipientType;
import dev.suite.notification.template.Languages;
import dev.suite.runtime.database.RowSets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Finds people in the directory, with their addresses, language and zone. */
@ApplicationScoped
public class RecipientStore {
  private static final String CUSTOMER =
      """
      SELECT CAST(c.id AS CHAR) AS id, c.name, NULL AS branch_id, c.email, c.phone, c.locale,
        k.locale AS company_locale, COALESCE(c.time_zone, b.time_zone, k.time_zone) AS time_zone
      FROM customers c
      JOIN companies k ON k.id = c.company_id
      LEFT JOIN branches b ON b.company_id = c.company_id AND b.id = ?
      WHERE c.company_id = ? AND c.id = ?\
      """;
  private static final String STAFF =
      """
      SELECT s.id, s.name, s.branch_id, s.email, s.phone, NULL AS locale,
        k.locale AS company_locale, COALESCE(b.time_zone, k.time_zone) AS time_zone
      FROM staff s
      JOIN companies k ON k.id = s.company_id
      JOIN branches b ON b.company_id = s.company_id AND b.id = s.branch_id
      WHERE s.company_id = ?\
      """;
  private static final String NOBODY =
      """
      SELECT NULL AS id, '' AS name, NULL AS branch_id, NULL AS email, NULL AS phone,
        NULL AS locale, k.locale AS company_locale, k.time_zone
      FROM companies k WHERE k.id = ?\
      """;

  /**
   * A customer.
   *
   * @param branchId whose zone holds where the customer has none; may be null
   */
  public Uni<Optional<Recipient>> customer(
      SqlClient tx, long companyId, long customerId, String branchId) {
    return tx.preparedQuery(CUSTOMER)
        .execute(Tuple.of(branchId, companyId, customerId))
        .map(rows ->
            RowSets.stream(rows).map(row -> recipient(row, RecipientType.CUSTOMER)).findAny());
  }

  /** A staff member, or nobody where the id is null or gone. */
  public Uni<Recipient> staff(SqlClient tx, long companyId, String staffId) {
    return found(tx, companyId, STAFF + " AND s.id = ?", Tuple.of(companyId, staffId))
        .map(List::getFirst);
  }

  /** The managers of a branch who are active; nobody, alone in the list, where there are none. */
  public Uni<List<Recipient>> managers(SqlClient tx, long companyId, String branchId) {
    return found(
        tx,
        companyId,
        STAFF + " AND s.branch_id = ? AND s.role = 'manager' AND s.active ORDER BY s.id",
        Tuple.of(companyId, branchId));
  }

  /** No person at all, with the company's language and zone. */
  Uni<Recipient> nobody(SqlClient tx, long companyId, RecipientType type) {
    return tx.preparedQuery(NOBODY)
        .execute(Tuple.of(companyId))
        .map(rows -> recipient(rows.iterator().next(), type));
  }

  private Uni<List<Recipient>> found(SqlClient tx, long companyId, String sql, Tuple values) {
    return tx.preparedQuery(sql)
        .execute(values)
        .map(RowSets.each(row -> recipient(row, RecipientType.STAFF)))
        .chain(people ->
            people.isEmpty()
                ? nobody(tx, companyId, RecipientType.STAFF).map(List::of)
                : Uni.createFrom().item(people));
  }

  private static Recipient recipient(Row row, RecipientType type) {
    return new Recipient(
        type,
        row.getString("id"),
        row.getString("name"),
        row.getString("branch_id"),
        row.getString("email"),
        row.getString("phone"),
        Languages.of(row.getString("locale"), row.getString("company_locale")),
        ZoneId.of(row.getString("time_zone")));
  }
}
