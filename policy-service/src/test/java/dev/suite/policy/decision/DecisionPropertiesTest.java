package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.cancellation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.fee.FeeSchedule;
import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.fee.TotalFee;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.resolution.config.WindowRule;
import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** What holds at any notice and with any history; {@code -Dsuite.seed} repeats a run. */
class DecisionPropertiesTest {

  private static final int EIGHTY_HOURS = 80 * 3600;

  private final long seed = Long.getLong("suite.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @BeforeEach
  void print() {
    System.out.println("DecisionPropertiesTest: -Dsuite.seed=" + seed);
  }

  @RepeatedTest(20)
  void under_the_default_tiers_a_later_request_never_costs_less() {
    for (int i = 0; i < 100; i++) {
      long later = random.nextLong(EIGHTY_HOURS);
      long earlier = later + random.nextLong(EIGHTY_HOURS);
      assertThat(feeAt(later)).as("-Dsuite.seed=%s", seed).isGreaterThanOrEqualTo(feeAt(earlier));
    }
  }

  @RepeatedTest(20)
  void the_first_step_is_the_fee_and_each_step_what_a_later_request_costs() {
    Duration notice = Duration.ofSeconds(random.nextLong(EIGHTY_HOURS));
    Given given = cancellation(notice.toString()).under("past_deadline", "charge");
    Decision decision = given.decided();
    assertThat(decision.feeSchedule().getFirst().fee())
        .as("-Dsuite.seed=%s", seed)
        .isEqualTo(decision.fee());
    for (FeeStep step : decision.feeSchedule()) {
      assertThat(feeAt(Duration.between(step.until(), given.startsAt()).toSeconds()))
          .as("-Dsuite.seed=%s", seed)
          .isEqualTo(step.fee().orElseThrow().amount());
    }
    assertThat(decision.feeSchedule().getLast().until())
        .as("-Dsuite.seed=%s", seed)
        .isEqualTo(given.startsAt());
  }

  @RepeatedTest(20)
  void each_step_is_what_all_fees_add_up_to_from_its_beginning_to_its_end() {
    TotalFee fees = new TotalFee(Stream.generate(this::schedule).limit(5).toList());
    Instant begin = NOW;
    for (FeeStep step : fees.steps(NOW, NOW.plusSeconds(EIGHTY_HOURS))) {
      assertThat(fees.at(begin)).as("-Dsuite.seed=%s", seed).isEqualTo(step.fee());
      assertThat(fees.at(step.until())).as("-Dsuite.seed=%s", seed).isEqualTo(step.fee());
      begin = step.until().plusNanos(1);
    }
    assertThat(begin)
        .as("-Dsuite.seed=%s", seed)
        .isEqualTo(NOW.plusSeconds(EIGHTY_HOURS).plusNanos(1));
  }

  private FeeSchedule schedule() {
    List<FeeTier> tiers =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(
                i -> new FeeTier(BigDecimal.valueOf(i * (long) random.nextInt(1, 20)), charge()))
            .toList();
    return new FeeSchedule(
        tiers,
        Currency.getInstance("EUR"),
        NOW.plusSeconds(random.nextLong(-EIGHTY_HOURS, EIGHTY_HOURS * 2L)),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(80)));
  }

  private Charge charge() {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(3));
    return random.nextBoolean() ? new Charge.Amount(number) : new Charge.Percent(number);
  }

  @RepeatedTest(20)
  void an_answer_holds_as_it_is_until_it_ends() {
    Duration notice = Duration.ofSeconds(random.nextLong(EIGHTY_HOURS));
    int hoursBefore = random.nextInt(80);
    Decision now = cancellation(notice.toString()).under("hours_before", hoursBefore).decided();
    Duration kept = notice.minus(Duration.between(NOW, now.validUntil()));
    Decision atItsEnd = cancellation(kept.toString()).under("hours_before", hoursBefore).decided();
    assertThat(atItsEnd.reasons()).as("-Dsuite.seed=%s", seed).isEqualTo(now.reasons());
    assertThat(atItsEnd.fee()).as("-Dsuite.seed=%s", seed).isEqualTo(now.fee());
  }

  @RepeatedTest(20)
  void remaining_is_never_negative_and_never_above_the_limit() {
    for (int i = 0; i < 100; i++) {
      int limit = random.nextInt(20);
      Quota quota = quota(limit);
      assertThat(quota.remaining().orElseThrow())
          .as("-Dsuite.seed=%s", seed)
          .isBetween(0L, (long) limit);
      assertThat(quota.isExceededBy(1))
          .as("-Dsuite.seed=%s", seed)
          .isEqualTo(quota.used() >= limit);
    }
  }

  private Quota quota(int limit) {
    QuotaWindow window = QuotaWindow.of(new WindowRule.CalendarMonth(), NOW, Given.BERLIN);
    Map<LocalDate, Long> counted =
        Map.of(window.firstDay().plusDays(random.nextInt(60)), random.nextLong(-5, 30));
    List<Instant> uncounted =
        random
            .longs(random.nextInt(30), -40 * 86_400L, 40 * 86_400L)
            .mapToObj(NOW::plusSeconds)
            .toList();
    return Quota.of(
        new QuotaRule(OptionalInt.of(limit), window.rule()),
        new RecordedChanges(counted, uncounted),
        window);
  }

  private static BigDecimal feeAt(long secondsOfNotice) {
    Given given = cancellation(Duration.ofSeconds(secondsOfNotice).toString()).under();
    return given.decided().fee().orElseThrow().amount();
  }
}
