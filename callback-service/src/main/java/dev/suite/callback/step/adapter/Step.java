package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.Transition;
import dev.suite.runtime.idempotency.RequestKey;
import java.util.Optional;

/**
 * Somebody's wish to take a request on.
 *
 * @param path the path that was called
 * @param ifMatch honoured where it is given; may be null
 * @param key the request's Idempotency-Key, if it carries one
 * @param actor the subject of the token, or null
 */
public record Step(
    long companyId,
    long id,
    Transition transition,
    String path,
    String ifMatch,
    Optional<RequestKey> key,
    String actor) {

  /** The step of a POST below a request. */
  public static Step of(
      long companyId,
      long id,
      Transition transition,
      String ifMatch,
      String idempotencyKey,
      Object body,
      String actor) {
    String path = "/v1/companies/%d/callbacks/%d/%s".formatted(companyId, id, transition);
    return new Step(
        companyId,
        id,
        transition,
        path,
        ifMatch,
        RequestKey.of(companyId, "POST", path, idempotencyKey, body),
        actor);
  }
}
