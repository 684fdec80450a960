package dev.suite.policy.soak;

import static dev.suite.testkit.chaos.RemoteApi.KEY;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.suite.policy.chaos.Booking;
import dev.suite.testkit.chaos.Answer;
import dev.suite.testkit.chaos.Load;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Runs errands at whichever replica's turn it is; again and again in the same words and keys. */
record Reception(Replicas replicas, Instant newStart) implements Load.Call<Errand> {
  private static final Duration LATER = Duration.ofDays(9);
  private static final int NOT_FOUND = 404;
  private static final int DONE = 204;

  Reception(Replicas replicas) {
    this(replicas, Instant.now().plus(LATER).truncatedTo(ChronoUnit.SECONDS));
  }

  /** What follows when the change is recorded under this number. */
  private interface Next {
    Answer of(long modification) throws IOException;
  }

  @Override
  public Answer ask(Errand errand) throws IOException {
    Booking one = errand.booking();
    return switch (errand.wish()) {
      case CANCEL -> cancel(one, "occurrence");
      case CANCEL_SERIES -> cancel(one, "series");
      case MOVE -> move(one);
      case MOVE_AND_CANCEL -> then(move(one), _ -> cancel(one, "occurrence"));
      case CANCEL_AND_VOID -> then(cancel(one, "occurrence"), id -> voidIt(one, id));
      case CANCEL_AND_DELETE -> then(cancel(one, "occurrence"), id -> delete(one, id));
      case CANCEL_AND_REMOVE -> then(cancel(one, "occurrence"), _ -> remove(one));
      case CANCEL_OUTSIDE -> throw new IllegalArgumentException("not asked for here: " + errand);
    };
  }

  private static Answer then(Answer first, Next next) throws IOException {
    return first.isSuccess() ? next.of(first.body().path("id").asLong()) : first;
  }

  private Answer cancel(Booking one, String scope) throws IOException {
    return change("cancel", one, "\"scope\": \"%s\"".formatted(scope));
  }

  private Answer move(Booking one) throws IOException {
    return change("reschedule", one, "\"new_starts_at\": \"%s\"".formatted(newStart));
  }

  private Answer change(String action, Booking one, String more) throws IOException {
    String body =
        """
        {"action": "%s", "appointment_id": %d, "modified_by": {"type": "customer", "id": "%d"}, %s}\
        """
            .formatted(action, one.appointment(), one.customer(), more);
    return replicas
        .next()
        .post(one.company(), "/modifications", key(action, one.appointment()), body);
  }

  private Answer voidIt(Booking one, long modification) throws IOException {
    return replicas
        .next()
        .post(
            one.company(),
            "/modifications/%d/void".formatted(modification),
            key("void", modification),
            "{\"reason\": \"Mistake\"}");
  }

  private static Map<String, String> key(String what, long id) {
    return Map.of(KEY, what + "-" + id);
  }

  /** It may have been deleted before, by a request whose answer got lost. */
  private Answer delete(Booking one, long modification) throws IOException {
    Answer answer =
        replicas
            .next()
            .delete(
                one.company(),
                "/modifications/%d".formatted(modification),
                Map.of("If-Match", "*"));
    return answer.status() == NOT_FOUND
        ? new Answer(DONE, MissingNode.getInstance(), Optional.empty())
        : answer;
  }

  private Answer remove(Booking one) throws IOException {
    String body =
        """
        {"deleted": [{"type": "appointment", "id": %d, "version": 2}]}\
        """
            .formatted(one.appointment());
    return replicas.next().put(one.company(), "/directory", Map.of(), body);
  }
}
