package dev.suite.policy.decision.series;

import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.notice.Earliest;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.resolution.config.RecurringConfig;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** May a series be booked? */
public final class BookingRules {

  private final BookingFacts facts;
  private final RecurringConfig rules;
  private final AllowedWindow window;

  private BookingRules(BookingFacts facts) {
    this.facts = facts;
    rules = facts.config().orElse(RecurringConfig.WITHOUT_POLICY);
    window = AllowedWindow.of(facts.now(), rules.horizonDays());
  }

  /** Decides; the same facts always give the same answer. */
  public static BookingDecision decide(BookingFacts facts) {
    return new BookingRules(facts).decision();
  }

  private BookingDecision decision() {
    List<ReasonCode> refusals = refusals();
    return new BookingDecision(
        facts.startsAt().size(),
        rules,
        refusals.isEmpty() ? List.of(permission()) : refusals,
        window,
        facts.now(),
        validUntil());
  }

  private List<ReasonCode> refusals() {
    List<ReasonCode> refusals = new ArrayList<>();
    if (!facts.startsAt().stream().allMatch(window::contains)) {
      refusals.add(ReasonCode.OUTSIDE_HORIZON);
    }
    if (facts.startsAt().size() > rules.maxOccurrences().orElse(Integer.MAX_VALUE)) {
      refusals.add(ReasonCode.OCCURRENCE_LIMIT_REACHED);
    }
    if (shortestInterval() < rules.minIntervalDays().orElse(0)) {
      refusals.add(ReasonCode.INTERVAL_TOO_SHORT);
    }
    return List.copyOf(refusals);
  }

  /**
   * In days of the wall's clock: from 10:00 to 10:00 a week later are seven, whatever the hours.
   */
  private long shortestInterval() {
    List<LocalDateTime> starts =
        facts.startsAt().stream()
            .map(start -> LocalDateTime.ofInstant(start, facts.zone()))
            .toList();
    return IntStream.range(1, starts.size())
        .mapToLong(i -> ChronoUnit.DAYS.between(starts.get(i - 1), starts.get(i)))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private ReasonCode permission() {
    return facts.config().isEmpty() ? ReasonCode.NO_POLICY : ReasonCode.POLICY_SATISFIED;
  }

  private Instant validUntil() {
    Instant longest = facts.now().plus(facts.quoteLifetime());
    return Earliest.of(longest, facts.policyChangesAt().orElse(longest));
  }
}
