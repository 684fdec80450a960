package dev.suite.bench.decision;

import dev.suite.bench.load.Answered;
import dev.suite.bench.load.Questions;
import dev.suite.bench.load.Wrk;
import dev.suite.bench.server.Run;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions about both customers and reads by key, by turns.
 *
 * @param few about the customer with few modifications, many about the one with many
 * @param lookup the same questions as few, to the service that only reads
 */
public record Rounds(
    Wrk wrk,
    Statements statements,
    Questions few,
    Questions many,
    Questions lookup,
    int connections,
    Duration time) {

  /** What one round gave: rates, then p99 at half of them in milliseconds. */
  public record Round(
      double few, double many, double lookup, double statements, double p99, double lookupP99) {
    @Override
    public String toString() {
      return "%.0f/s, %.0f/s with many, %.0f/s lookups; p99 %.1f ms, lookups %.1f ms"
          .formatted(few, many, lookup, p99, lookupP99);
    }
  }

  /** Lets both services compile what they need, for so long each. */
  public void warmUp(Duration each) throws IOException, InterruptedException {
    for (Questions one : List.of(few, lookup)) {
      double rate = wrk.flood(one, connections, each).withoutFailures().rate();
      Run.tell("warming up: %.0f/s at %s".formatted(rate, one.address()));
    }
  }

  /** Goes through them so often. */
  public List<Round> go(int rounds) throws IOException, InterruptedException, SQLException {
    List<Round> all = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      all.add(round());
      Run.tell("round %d of %d: %s".formatted(i, rounds, all.getLast()));
    }
    return all;
  }

  private Round round() throws IOException, InterruptedException, SQLException {
    long before = statements.sent();
    Answered ofFew = flood(few);
    long sent = statements.sent() - before;
    Answered ofLookup = flood(lookup);
    Answered ofMany = flood(many);
    return new Round(
        ofFew.rate(),
        ofMany.rate(),
        ofLookup.rate(),
        (double) sent / ofFew.requests(),
        halved(few, ofFew).p99(),
        halved(lookup, ofLookup).p99());
  }

  private Answered flood(Questions questions) throws IOException, InterruptedException {
    return wrk.flood(questions, connections, time).withoutFailures();
  }

  private Answered halved(Questions questions, Answered full)
      throws IOException, InterruptedException {
    return wrk.pace(questions, connections, time, full.rate() / 2).withoutFailures();
  }
}
