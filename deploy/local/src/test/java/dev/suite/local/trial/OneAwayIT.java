package dev.suite.local.trial;

import dev.suite.testkit.chaos.Moment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One part of the suite after the other goes away under load and comes back. */
@ExtendWith(SuiteOfTrial.class)
class OneAwayIT {
  private static final Duration BEFORE = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(4);
  private static final Duration AFTER = Duration.ofSeconds(1);
  private static final int BRANCHES = 60;
  private static final int CUSTOMERS = 400;
  private static final List<Books> CLOSED = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void the_others_answer_meanwhile_and_all_arrives_once_when_it_is_back(
      Outage outage, RunningSuite suite) throws IOException {
    Company company = Opening.of(suite, Company.of(BRANCHES, CUSTOMERS));
    Traffic traffic = Traffic.start(suite, company);
    Moment.pass(BEFORE);
    outage.begin(suite);
    try {
      Moment.pass(AWAY);
    } finally {
      outage.end(suite);
    }
    Moment.pass(AFTER);
    traffic.finish();
    traffic.wasServedBut(outage);
    long back = System.nanoTime();
    Books books = new Books(suite, company, traffic, outage.mayLeaveUnknown());
    books.awaitAgreement();
    System.out.printf(
        "%s: all there %d ms after the last request; %s%n",
        outage, Duration.ofNanos(System.nanoTime() - back).toMillis(), books);
    CLOSED.add(books);
  }

  @AfterAll
  static void nothing_came_a_second_time_later() {
    CLOSED.forEach(Books::agree);
  }
}
