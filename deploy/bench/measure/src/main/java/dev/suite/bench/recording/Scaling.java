package dev.suite.bench.recording;

import dev.suite.bench.server.Run;
import dev.suite.bench.table.Median;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What loads from one connection and from many gave, by turns; the values are medians. */
public record Scaling(List<Round> rounds) {
  /** How many are many. */
  public static final int CONNECTIONS = 16;

  /** One load after the other. */
  public record Round(Recorded one, Recorded many) {}

  /**
   * Lets service and brokers compile what they need, and measures.
   *
   * @param company the id before those of the companies, of which each load takes a new one
   */
  public static Scaling of(Recordings recordings, long company, Duration warmUp, int rounds)
      throws IOException, InterruptedException, SQLException {
    long next = company;
    for (long left = warmUp.toNanos(); left > 0; left -= recordings.time().toNanos()) {
      double rate = recordings.forMany(++next, CONNECTIONS).rate();
      Run.tell("warming up: %.0f/s from %d connections".formatted(rate, CONNECTIONS));
    }
    List<Round> all = new ArrayList<>();
    while (all.size() < rounds) {
      Recorded one = recordings.forMany(++next, 1);
      Recorded many = recordings.forMany(++next, CONNECTIONS);
      all.add(new Round(one, many));
      Run.tell(
          "round %d of %d: %.0f/s from one connection, %.0f/s from %d"
              .formatted(all.size(), rounds, one.rate(), many.rate(), CONNECTIONS));
    }
    return new Scaling(all);
  }

  /** Recordings a second from one connection. */
  public double one() {
    return median(round -> round.one().rate());
  }

  /** Recordings a second from many connections. */
  public double many() {
    return median(round -> round.many().rate());
  }

  /** How many times as much as one connection gives these processors could do, if none waited. */
  public double allowed(int processors) {
    return Math.min(CONNECTIONS, processors / median(round -> round.one().busy()));
  }

  /** The middle one of the rounds' values. */
  public double median(ToDoubleFunction<Round> value) {
    return Median.of(rounds.stream().mapToDouble(value));
  }
}
