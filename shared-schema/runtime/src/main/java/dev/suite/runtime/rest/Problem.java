package dev.suite.runtime.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A refusal as RFC 9457 has it, thrown by resources and use cases alike. */
public final class Problem extends HttpProblem {
  private Problem(HttpProblem.Builder problem) {
    super(problem);
  }

  /** Starts a refusal with one of the codes all services share. */
  public static Draft of(ProblemCode code) {
    return of(code.status(), code.code(), code.detail());
  }

  /** Starts a refusal with a code of the feature; the detail tells people what to do next. */
  public static Draft of(int status, String code, String detail) {
    return new Draft(status, code, detail);
  }

  /** 404: nothing here, or nothing this caller may know of. */
  public static Problem notFound() {
    return of(ProblemCode.NOT_FOUND).build();
  }

  /** 422 for one field, named by its JSON pointer. */
  public static Problem invalid(String pointer, String message) {
    return of(ProblemCode.INVALID).error(pointer, message).build();
  }

  /** 422 for one query parameter, named. */
  public static Problem invalidParameter(String name, String message) {
    return of(ProblemCode.INVALID).error(FieldError.ofParameter(name, message)).build();
  }

  /** The code clients branch on. */
  public String code() {
    return (String) getParameters().get("code");
  }

  /** An expected answer, not a fault: where it was thrown interests nobody. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** A refusal in the making. */
  public static final class Draft {
    private final HttpProblem.Builder problem;
    private final List<FieldError> errors = new ArrayList<>();

    private Draft(int status, String code, String detail) {
      problem =
          HttpProblem.builder()
              .withType(URI.create("urn:problem:" + code))
              .withTitle(titleOf(code))
              .withStatus(status)
              .withDetail(detail)
              .with("code", code);
    }

    /** Replaces the detail by a more exact one. */
    public Draft detail(String detail) {
      problem.withDetail(detail);
      return this;
    }

    /** Adds a fault of one field of the body; the empty pointer is the whole body. */
    public Draft error(String pointer, String message) {
      return error(FieldError.of(pointer, message));
    }

    Draft error(FieldError error) {
      errors.add(error);
      return this;
    }

    /** Adds faults of several fields or parameters. */
    public Draft errors(List<FieldError> more) {
      errors.addAll(more);
      return this;
    }

    /** Adds a member of the problem beyond the standard ones. */
    public Draft with(String member, Object value) {
      problem.with(member, value);
      return this;
    }

    /** Adds a header to the answer. */
    public Draft header(String name, Object value) {
      problem.withHeader(name, value);
      return this;
    }

    /** Asks the client to wait that long, in seconds. */
    public Draft retryAfter(long seconds) {
      return header("Retry-After", seconds);
    }

    /** The refusal, ready to be thrown. */
    public Problem build() {
      if (!errors.isEmpty()) {
        problem.with("errors", List.copyOf(errors));
      }
      return new Problem(problem);
    }

    private static String titleOf(String code) {
      return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
    }
  }
}
