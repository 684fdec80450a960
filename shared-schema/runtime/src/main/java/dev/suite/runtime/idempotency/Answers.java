package dev.suite.runtime.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.runtime.rest.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Makes the answers of work itself, as text: they are stored with the Idempotency-Key. */
@ApplicationScoped
public class Answers {
  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  /**
   * An answer with a value as its body.
   *
   * @param location where what was created is found, or null
   */
  public Answer of(int status, String location, Object value) {
    return Answer.json(status, location, text(value));
  }

  /** A refusal that counts as the work's own answer, at the path that was called. */
  public Answer refusal(String path, Problem problem) {
    HttpProblem here = HttpProblem.builder(problem).withInstance(URI.create(path)).build();
    return new Answer(problem.getStatusCode(), "application/problem+json", null, null, text(here));
  }

  /** A value as the JSON an answer shows. */
  public String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("an answer must always become JSON", bug);
    }
  }
}
