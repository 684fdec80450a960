package dev.suite.runtime.rest.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;

/**
 * 422 for a body that is JSON but not what was asked for, with a pointer to the field. Translated
 * where the body is read: a JSON fault later on is a fault of ours.
 */
@Provider
public class BodyFaults implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    try {
      return body.proceed();
    } catch (InvalidDefinitionException bug) {
      throw new IllegalStateException(bug);
    } catch (JsonMappingException fault) {
      throw problem(fault);
    } catch (JsonProcessingException fault) {
      throw malformed(fault);
    } catch (WebApplicationException wrapped) {
      throw wrapped.getCause() instanceof JsonMappingException fault ? problem(fault) : wrapped;
    }
  }

  /** 400 with the place of the fault, and nothing of the text itself. */
  public static Problem malformed(JsonProcessingException fault) {
    var place = fault.getLocation();
    return Problem.of(ProblemCode.MALFORMED)
        .detail(
            place == null
                ? "The body is not JSON; correct its syntax."
                : "The body is not JSON; correct it at line %d, column %d."
                    .formatted(place.getLineNr(), place.getColumnNr()))
        .build();
  }

  private static Problem problem(JsonMappingException fault) {
    return fault.getCause() instanceof Problem ours
        ? ours
        : Problem.invalid(Pointers.of(fault), message(fault));
  }

  private static String message(JsonMappingException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException _ -> "is not a known field";
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          "must be " + shape(mismatch.getTargetType());
      default -> "is not a valid value";
    };
  }

  private static String shape(Class<?> type) {
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    } else if (Temporal.class.isAssignableFrom(type)) {
      return "a time such as \"2026-03-31T10:00:00Z\"";
    } else if (type == String.class) {
      return "text";
    } else if (type == BigDecimal.class || type == double.class || type == Double.class) {
      return "a number";
    } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    } else if (type.isEnum()) {
      return "one of the values the API lists for it";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object of the documented form";
  }
}
