package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds the levels above a scope, and the chains of contexts, in the directory. */
@ApplicationScoped
public class ScopeStore {
  private static final String CONTEXTS =
      """
      SELECT 'company' AS kind, c.id AS number, NULL AS text, NULL AS branch_id, c.currency,
        c.time_zone, COALESCE(e.epoch, 0) AS epoch
      FROM companies c LEFT JOIN policy_epochs e ON e.company_id = c.id WHERE c.id = ?
      UNION ALL
      SELECT 'branch', NULL, b.id, b.id, NULL, NULL, NULL
      FROM branches b WHERE b.company_id = ? AND b.id IN (%1$s)
      UNION ALL
      SELECT 'service', v.id, NULL, v.branch_id, NULL, NULL, NULL
      FROM services v WHERE v.company_id = ? AND v.id IN (%1$s)
      UNION ALL
      SELECT 'staff', NULL, s.id, s.branch_id, NULL, NULL, NULL
      FROM staff s WHERE s.company_id = ? AND s.id IN (%1$s)\
      """;

  /**
   * The chain of a scope or context, with what the rules need to know of the company.
   *
   * @param epoch the one under which the company's policies must be resolved
   */
  public record Place(Chain chain, Currency currency, String timeZone, long epoch) {}

  /** The scope itself and those above it; 404 when the company has no such scope. */
  public Uni<Place> above(SqlClient client, long companyId, Scope scope) {
    return Uni.createFrom().deferred(() -> place(client, companyId, context(companyId, scope)));
  }

  /** The chains of scopes that a company has, in one query; without those it has not. */
  public Uni<Map<Scope, Place>> known(SqlClient client, long companyId, List<Scope> wanted) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Map<Scope, Context> contexts = new HashMap<>();
    wanted.forEach(scope -> contexts.put(scope, context(companyId, scope)));
    return found(client, companyId, List.copyOf(contexts.values()))
        .map(found -> {
          contexts.values().removeIf(context -> !found.hasAll(context));
          Map<Scope, Place> places = new HashMap<>();
          contexts.forEach((scope, context) ->
              places.put(scope, found.place(context, Problem::invalidParameter)));
          return places;
        });
  }

  private static Context context(long companyId, Scope scope) {
    return switch (scope.type()) {
      case COMPANY -> {
        if (!scope.id().equals(Long.toString(companyId))) {
          throw Problem.notFound();
        }
        yield Context.NONE;
      }
      case BRANCH -> new Context(scope.id(), null, null);
      case SERVICE -> new Context(null, number(scope.id()), null);
      case STAFF -> new Context(null, null, scope.id());
    };
  }

  private static long number(String id) {
    return EntityId.number(id).orElseThrow(Problem::notFound);
  }

  /**
   * The chain of a context that a query names.
   *
   * @return fails with 404 for an id the company does not have, with 422 where ids contradict
   */
  public Uni<Place> place(SqlClient client, long companyId, Context context) {
    return found(client, companyId, List.of(context))
        .map(found -> found.place(context, Problem::invalidParameter));
  }

  /**
   * The chains of contexts in a body, in one query.
   *
   * @param contexts at least one
   * @param pointer where the body has the context with this index
   * @return in their order; fails with 404 for an id the company does not have, with 422 where ids
   *     contradict
   */
  public Uni<List<Place>> places(
      SqlClient client, long companyId, List<Context> contexts, Function<Integer, String> pointer) {
    return found(client, companyId, contexts)
        .invoke(found -> contexts.forEach(found::refuseUnknown))
        .map(found ->
            IntStream.range(0, contexts.size())
                .mapToObj(index ->
                    found.place(
                        contexts.get(index),
                        (part, message) ->
                            Problem.invalid(pointer.apply(index) + "/" + part, message)))
                .toList());
  }

  private static Uni<FoundScopes> found(SqlClient client, long companyId, List<Context> contexts) {
    int places = powerOfTwo(contexts.size());
    Tuple values = Tuple.of(companyId);
    add(values, companyId, places, contexts, Context::branchId);
    add(values, companyId, places, contexts, Context::serviceId);
    add(values, companyId, places, contexts, Context::staffId);
    return client
        .preparedQuery(CONTEXTS.formatted(Marks.of(places)))
        .execute(values)
        .map(FoundScopes::of);
  }

  private static int powerOfTwo(int atLeast) {
    return Integer.highestOneBit(2 * atLeast - 1);
  }

  /** Fills the places up with nulls, which match nothing: few statements serve all sizes. */
  private static void add(
      Tuple values, long companyId, int places, List<Context> contexts, Function<Context, ?> id) {
    values.addLong(companyId);
    for (int index = 0; index < places; index++) {
      values.addValue(index < contexts.size() ? id.apply(contexts.get(index)) : null);
    }
  }
}
