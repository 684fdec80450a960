package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.Transition;
import dev.suite.runtime.rest.caller.Caller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What a POST that takes a request on carries beside its body. */
public class StepParameters {
  @RestPath("company_id")
  long companyId;

  @RestPath long id;

  @RestHeader("If-Match")
  String ifMatch;

  @RestHeader("Idempotency-Key")
  String key;

  /** The step that the caller wants to take. */
  public Step step(Transition transition, Object body, Caller caller) {
    return Step.of(companyId, id, transition, ifMatch, key, body, caller.subject());
  }
}
