package dev.suite.policy.resolution.adapter;

import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.resolution.check.FieldError;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds where a policy is to stand; what is wrong with its content is told before that. */
@ApplicationScoped
class PlaceOfDraft {
  private final ScopeStore scopes;
  private final Pool pool;

  PlaceOfDraft(ScopeStore scopes, Pool pool) {
    this.scopes = scopes;
    this.pool = pool;
  }

  /** The place; fails with 404 where the company has no such scope, with 422 for its content. */
  Uni<ScopeStore.Place> of(PolicyKey key, PolicyRequest request) {
    return scopes
        .above(pool, key.companyId(), key.scope())
        .onFailure(PlaceOfDraft::isUnknown)
        .recoverWithUni(unknown ->
            scopes
                .place(pool, key.companyId(), Context.NONE)
                .chain(
                    company -> Uni.createFrom().failure(refusal(key, request, company, unknown))));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof Problem problem
        && problem.getStatusCode() == ProblemCode.NOT_FOUND.status();
  }

  private static Throwable refusal(
      PolicyKey key, PolicyRequest request, ScopeStore.Place company, Throwable unknown) {
    List<FieldError> errors =
        request.toDraft(0, key.type(), key.scope()).contentErrors(Money.digits(company.currency()));
    return errors.isEmpty() ? unknown : invalid(errors);
  }

  /** 422 for all of these. */
  static Problem invalid(List<FieldError> errors) {
    Problem.Draft problem = Problem.of(ProblemCode.INVALID);
    errors.forEach(error -> problem.error(error.pointer(), error.message()));
    return problem.build();
  }
}
