package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One part of the suite after the other goes away under load and comes back; what was begun before
 * and meanwhile arrives while the next one is away.
 */
@ExtendWith(SuiteOfTrial.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneAwayIT {
  private static final Duration BEFORE = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(LongRun.or(4, 2));
  private static final Duration AFTER = Duration.ofSeconds(1);
  private static final int BRANCHES = 60;
  private static final int CUSTOMERS = 400;
  private static final Map<Outage, Books> BOOKS = new EnumMap<>(Outage.class);

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void the_others_answer_meanwhile(Outage outage, RunningSuite suite) throws IOException {
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
    BOOKS.put(outage, new Books(suite, company, traffic, outage.mayLeaveUnknown()));
    traffic.wasServedBut(outage);
  }

  @ParameterizedTest
  @EnumSource
  @Order(2)
  void all_arrives_once_when_it_is_back(Outage outage) {
    assertThat(BOOKS).containsKey(outage);
    BOOKS.get(outage).awaitAgreement();
    System.out.printf("%s: all there; %s%n", outage, BOOKS.get(outage));
  }

  @AfterAll
  static void nothing_came_a_second_time_later() {
    BOOKS.values().forEach(Books::agree);
  }
}
