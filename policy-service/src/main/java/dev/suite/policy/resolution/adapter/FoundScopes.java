package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What the directory has of the rows that contexts name.
 *
 * @param branches by their ids, and the branches of services and staff by theirs; those of services
 *     may be null
 */
record FoundScopes(
    Row company,
    Map<String, String> branches,
    Map<Long, String> services,
    Map<String, String> staff) {

  /** Reads the rows; 404 without the company's. */
  static FoundScopes of(RowSet<Row> rows) {
    Row company = null;
    Map<String, String> branches = new HashMap<>();
    Map<Long, String> services = new HashMap<>();
    Map<String, String> staff = new HashMap<>();
    for (Row row : rows) {
      String branch = row.getString("branch_id");
      switch (row.getString("kind")) {
        case "branch" -> branches.put(row.getString("text"), branch);
        case "service" -> services.put(row.getLong("number"), branch);
        case "staff" -> staff.put(row.getString("text"), branch);
        default -> company = row;
      }
    }
    if (company == null) {
      throw Problem.notFound();
    }
    return new FoundScopes(company, branches, services, staff);
  }

  /** 404 where the context names something that was not found. */
  void refuseUnknown(Context context) {
    context.refuseUnknown(
        known(branches, context.branchId()),
        known(services, context.serviceId()),
        known(staff, context.staffId()));
  }

  /** Whether everything the context names was found. */
  boolean hasAll(Context context) {
    return has(branches, context.branchId())
        && has(services, context.serviceId())
        && has(staff, context.staffId());
  }

  private static <T> boolean has(Map<T, String> found, T id) {
    return id == null || found.containsKey(id);
  }

  private static <T> T known(Map<T, String> found, T id) {
    return found.containsKey(id) ? id : null;
  }

  /** Where the context is; 404 for what was not found, else as told where parts contradict. */
  Place place(Context context, BiFunction<String, String, Problem> refusal) {
    refuseUnknown(context);
    String branch =
        context.branch(staff.get(context.staffId()), services.get(context.serviceId()), refusal);
    List<Scope> scopes = new ArrayList<>();
    add(scopes, ScopeType.COMPANY, company.getLong("number"));
    add(scopes, ScopeType.BRANCH, branch);
    add(scopes, ScopeType.SERVICE, context.serviceId());
    add(scopes, ScopeType.STAFF, context.staffId());
    return new Place(
        new Chain(scopes),
        Currency.getInstance(company.getString("currency")),
        company.getString("time_zone"),
        company.getLong("epoch"));
  }

  private static void add(List<Scope> scopes, ScopeType type, Object id) {
    if (id != null) {
      scopes.add(new Scope(type, id.toString()));
    }
  }
}
