package dev.suite.runtime.rest.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 500 also for what is no {@link Exception}, where the library's mappers stop, and for JSON and
 * validation faults they would blame on the client: those of the request are {@link BodyFaults}'
 * and {@link Violations}'.
 */
class UncaughtErrors {
  private static final int BEFORE_THE_LIBRARY = 900;

  @ServerExceptionMapper(
      value = {
        Throwable.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class,
        ValidationException.class
      },
      priority = BEFORE_THE_LIBRARY)
  Response problem(Throwable failure, RoutingContext exchange) {
    HttpProblem problem = Problem.of(ProblemCode.INTERNAL).build();
    ProblemContext context = ProblemContext.of(failure, exchange.normalizedPath());
    return ExceptionMapperBase.postProcessorsRegistry
        .applyPostProcessing(problem, context)
        .toResponse();
  }
}
