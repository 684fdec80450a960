package dev.suite.callback.escalation.adapter;

import dev.suite.callback.escalation.EscalationChain;
import dev.suite.callback.escalation.EscalationRules;
import dev.suite.callback.escalation.Supervisor;
import dev.suite.callback.escalation.Supervisor.Rank;
import dev.suite.callback.settings.CompanySettings;
import dev.suite.callback.settings.adapter.SettingsStore;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads who may take over in a company, and by which settings. */
@ApplicationScoped
public class RelationStore {
  /** What the escalations of one company look at, read once for many requests. */
  public record Relations(EscalationChain chain, CompanySettings settings) {

    /** The rules for requests of a branch. */
    public EscalationRules rules(String branchId) {
      return EscalationRules.of(settings.of(branchId).effective());
    }
  }

  private static final String SUPERVISORS =
      """
      SELECT id, branch_id, role FROM staff
      WHERE company_id = ? AND active = TRUE AND role IN ('manager', 'admin')\
      """;
  private static final String ACTIVE = "SELECT active FROM staff WHERE company_id = ? AND id = ?";

  private final SettingsStore settings;

  RelationStore(SettingsStore settings) {
    this.settings = settings;
  }

  /** Those of a company, for any number of its requests. */
  public Uni<Relations> of(SqlClient client, long companyId) {
    return client
        .preparedQuery(SUPERVISORS)
        .execute(Tuple.of(companyId))
        .map(RowSets.each(RelationStore::supervisor))
        .chain(supervisors ->
            settings
                .ofCompany(client, companyId)
                .map(all -> new Relations(new EscalationChain(supervisors), all)));
  }

  /** Fails with 404 for nobody of the company's staff, with 422 for somebody inactive. */
  Uni<Void> requireActive(SqlClient client, long companyId, String staffId) {
    if (!EntityId.isText(staffId)) {
      throw Problem.notFound();
    }
    return client
        .preparedQuery(ACTIVE)
        .execute(Tuple.of(companyId, staffId))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw Problem.notFound();
          }
          if (!rows.iterator().next().getBoolean(0)) {
            throw Problem.invalid("/escalate_to", "is inactive; name somebody who works here");
          }
        })
        .replaceWithVoid();
  }

  private static Supervisor supervisor(Row row) {
    return new Supervisor(
        row.getString("id"), row.getString("branch_id"), Rank.valueOf(row.getString("role")));
  }
}
