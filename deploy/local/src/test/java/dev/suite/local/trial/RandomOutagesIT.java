package dev.suite.local.trial;

import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** For five minutes anything may go at any time. */
@ExtendWith(SuiteOfTrial.class)
@EnabledIfSystemProperty(named = "suite.long", matches = "true")
class RandomOutagesIT {
  private static final Duration LENGTH = Duration.ofMinutes(5);
  private static final List<Outage> OUTAGES = List.of(Outage.values());
  private static final int LONGEST_MILLIS = 6_000;
  private static final int BRANCHES = 300;
  private static final int CUSTOMERS = 5_000;

  @Test
  void whatever_goes_whenever_all_arrives_once(RunningSuite suite) throws IOException {
    Random chance = LongRun.chance("RandomOutagesIT");
    Company company = Opening.of(suite, Company.of(BRANCHES, CUSTOMERS));
    Traffic traffic = Traffic.start(suite, company);
    int outages = 0;
    for (long start = System.nanoTime(); System.nanoTime() - start < LENGTH.toNanos(); outages++) {
      Moment.pass(Duration.ofMillis(chance.nextInt(LONGEST_MILLIS)));
      Outage outage = OUTAGES.get(chance.nextInt(OUTAGES.size()));
      outage.begin(suite);
      try {
        Moment.pass(Duration.ofMillis(chance.nextInt(LONGEST_MILLIS)));
      } finally {
        outage.end(suite);
      }
    }
    traffic.finish();
    Books books = new Books(suite, company, traffic, true);
    books.awaitAgreement();
    System.out.printf("%d outages at random: %s%n", outages, books);
  }
}
