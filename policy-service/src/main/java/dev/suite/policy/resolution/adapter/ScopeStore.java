package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the levels above a scope, and the chain of a context, in the directory. */
@ApplicationScoped
public class ScopeStore {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String CONTEXT =
      """
      SELECT c.id AS company_id, c.currency, c.time_zone, COALESCE(e.epoch, 0) AS epoch,
        b.id AS branch_id,
        v.id AS service_id, v.branch_id AS service_branch_id,
        s.id AS staff_id, s.branch_id AS staff_branch_id
      FROM companies c
      LEFT JOIN policy_epochs e ON e.company_id = c.id
      LEFT JOIN branches b ON b.company_id = c.id AND b.id = ?
      LEFT JOIN services v ON v.company_id = c.id AND v.id = ?
      LEFT JOIN staff s ON s.company_id = c.id AND s.id = ?
      WHERE c.id = ?\
      """;

  /**
   * The chain of a scope or context, with what the rules need to know of the company.
   *
   * @param epoch the one under which the company's policies must be resolved
   */
  public record Place(Chain chain, Currency currency, String timeZone, long epoch) {}

  /** The scope itself and those above it; 404 when the company has no such scope. */
  Uni<Place> above(SqlClient client, long companyId, Scope scope) {
    return Uni.createFrom().deferred(() -> find(client, companyId, scope));
  }

  private Uni<Place> find(SqlClient client, long companyId, Scope scope) {
    return switch (scope.type()) {
      case COMPANY ->
          scope.id().equals(Long.toString(companyId))
              ? place(client, companyId, Context.NONE)
              : Uni.createFrom().failure(Problem.notFound());
      case BRANCH -> place(client, companyId, new Context(scope.id(), null, null));
      case SERVICE -> place(client, companyId, new Context(null, number(scope.id()), null));
      case STAFF -> place(client, companyId, new Context(null, null, scope.id()));
    };
  }

  /**
   * The chain of a context.
   *
   * @return fails with 404 for an id the company does not have, with 422 where ids contradict
   */
  public Uni<Place> place(SqlClient client, long companyId, Context context) {
    return client
        .preparedQuery(CONTEXT)
        .execute(Tuple.of(context.branchId(), context.serviceId(), context.staffId(), companyId))
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(row -> place(row, context));
  }

  private static Place place(Row row, Context context) {
    context.refuseUnknown(
        row.getString("branch_id"), row.getLong("service_id"), row.getString("staff_id"));
    String branch =
        context.branch(row.getString("staff_branch_id"), row.getString("service_branch_id"));
    List<Scope> scopes = new ArrayList<>();
    scopes.add(new Scope(ScopeType.COMPANY, Long.toString(row.getLong("company_id"))));
    if (branch != null) {
      scopes.add(new Scope(ScopeType.BRANCH, branch));
    }
    if (context.serviceId() != null) {
      scopes.add(new Scope(ScopeType.SERVICE, Long.toString(context.serviceId())));
    }
    if (context.staffId() != null) {
      scopes.add(new Scope(ScopeType.STAFF, context.staffId()));
    }
    return new Place(
        new Chain(scopes),
        Currency.getInstance(row.getString("currency")),
        row.getString("time_zone"),
        row.getLong("epoch"));
  }

  private static long number(String id) {
    if (!NUMBER.matcher(id).matches()) {
      throw Problem.notFound();
    }
    return Long.parseLong(id);
  }
}
