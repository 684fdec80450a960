package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.CallbackRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What follows when one attempt too many has failed, in the same transaction. */
@FunctionalInterface
public interface AttemptsExhausted {
  /**
   * Called once the request's row counts the attempt.
   *
   * @param actor the subject of the token, or null
   */
  Uni<Void> exhausted(SqlConnection tx, CallbackRequest request, String actor);
}
