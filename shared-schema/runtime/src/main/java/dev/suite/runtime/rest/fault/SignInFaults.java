package dev.suite.runtime.rest.fault;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 with the challenge of the token mechanism. The library's own mapper reads a field of {@link
 * ChallengeData} that this Quarkus no longer has.
 */
class SignInFaults {
  private static final int BEFORE_THE_LIBRARY = Priorities.USER - 10;

  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = BEFORE_THE_LIBRARY)
  Uni<Response> problem(Throwable fault, RoutingContext exchange) {
    HttpAuthenticator authenticator = exchange.get(HttpAuthenticator.class.getName());
    return authenticator
        .getChallenge(exchange)
        .map(challenge ->
            challenge == null ? Map.<CharSequence, String>of() : challenge.getHeaders())
        .map(headers -> problem(fault, exchange, headers));
  }

  private static Response problem(
      Throwable fault, RoutingContext exchange, Map<CharSequence, String> headers) {
    Problem.Draft draft = Problem.of(ProblemCode.UNAUTHORIZED);
    headers.forEach((name, value) -> draft.header(name.toString(), value));
    ProblemContext context = ProblemContext.of(fault, exchange.normalizedPath());
    HttpProblem problem =
        ExceptionMapperBase.postProcessorsRegistry.applyPostProcessing(draft.build(), context);
    return problem.toResponse();
  }
}
