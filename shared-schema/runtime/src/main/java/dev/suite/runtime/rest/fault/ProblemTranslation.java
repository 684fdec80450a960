package dev.suite.runtime.rest.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.suite.runtime.rest.Outage;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.caller.KnownCompanyGuard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last word on every problem, whichever of the library's mappers made it: our code, a detail
 * that gives no internals away, and the path.
 */
@ApplicationScoped
class ProblemTranslation implements ProblemPostProcessor {
  private static final int OUTAGE_WAIT_SECONDS = 5;

  private final List<Outage> outages;
  private final Violations violations;
  private final CurrentVertxRequest exchange;

  ProblemTranslation(
      @All List<Outage> outages, Violations violations, CurrentVertxRequest exchange) {
    this.outages = outages;
    this.violations = violations;
    this.exchange = exchange;
  }

  /** Before the library's own: its logger shall log what the client gets. */
  @Override
  public int priority() {
    return 1000;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    Optional<RoutingContext> request = request();
    HttpProblem answer = hidden(translated(problem, context.cause), request);
    String path = request.map(RoutingContext::normalizedPath).orElse(context.path);
    return HttpProblem.builder(answer).withInstance(InstanceUtils.pathToInstance(path)).build();
  }

  private HttpProblem translated(HttpProblem problem, Throwable cause) {
    Optional<Problem> ours =
        causes(cause).filter(Problem.class::isInstance).map(Problem.class::cast).findFirst();
    if (ours.isPresent()) {
      return ours.get();
    }
    if (causes(cause).anyMatch(this::isOutage)) {
      return Problem.of(ProblemCode.UNAVAILABLE).retryAfter(OUTAGE_WAIT_SECONDS).build();
    }
    if (cause instanceof ConstraintViolationException invalid) {
      return violations.problem(invalid);
    }
    return generic(problem, ProblemCode.ofStatus(problem.getStatusCode()));
  }

  /** An unknown company looks the same whatever else is wrong with the request. */
  private static HttpProblem hidden(HttpProblem problem, Optional<RoutingContext> request) {
    boolean tellsOfRoute = Set.of(403, 405, 406, 415).contains(problem.getStatusCode());
    return tellsOfRoute && request.filter(KnownCompanyGuard::isUnknown).isPresent()
        ? Problem.notFound()
        : problem;
  }

  private static Problem generic(HttpProblem problem, ProblemCode code) {
    int status = code == ProblemCode.INTERNAL ? code.status() : problem.getStatusCode();
    Problem.Draft draft = Problem.of(status, code.code(), code.detail());
    problem.getHeaders().forEach(draft::header);
    return draft.build();
  }

  /** JSON faults are I/O exceptions by type, but nothing is down. */
  private boolean isOutage(Throwable failure) {
    return !(failure instanceof JsonProcessingException)
        && outages.stream().anyMatch(outage -> outage.isOutage(failure));
  }

  private Optional<RoutingContext> request() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(exchange.getCurrent())
        : Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
