package dev.suite.policy.resolution.proposal.adapter;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.resolution.adapter.PolicyKey;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.Beginning;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds where a policy is to stand; what is wrong with its content is told before that. */
@ApplicationScoped
public class PlaceOfDraft {
  private final ScopeStore scopes;
  private final Pool pool;

  PlaceOfDraft(ScopeStore scopes, Pool pool) {
    this.scopes = scopes;
    this.pool = pool;
  }

  /** The place; fails with 404 where the company has no such scope, with 422 for its content. */
  public Uni<ScopeStore.Place> of(PolicyKey key, PolicyRequest request, Instant now) {
    return scopes
        .above(pool, key.companyId(), key.scope())
        .onFailure(PlaceOfDraft::isUnknown)
        .recoverWithUni(unknown ->
            scopes
                .place(pool, key.companyId(), Context.NONE)
                .map(company -> errors(key, request, company, now))
                .chain(errors ->
                    Uni.createFrom().failure(errors.isEmpty() ? unknown : invalid(errors))));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof Problem problem
        && problem.getStatusCode() == ProblemCode.NOT_FOUND.status();
  }

  private static List<ConfigError> errors(
      PolicyKey key, PolicyRequest request, ScopeStore.Place company, Instant now) {
    List<ConfigError> errors =
        new ArrayList<>(
            request
                .toDraft(0, key.type(), key.scope())
                .contentErrors(Fee.digits(company.currency())));
    errors.addAll(Beginning.errors(request.effectiveFrom(), now));
    return errors;
  }

  /** 422 for all of these. */
  public static Problem invalid(List<ConfigError> errors) {
    Problem.Draft problem = Problem.of(ProblemCode.INVALID);
    errors.forEach(error -> problem.error(error.pointer(), error.message()));
    return problem.build();
  }
}
