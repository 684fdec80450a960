package dev.suite.policy.decision;

import static dev.suite.policy.decision.reason.ReasonCode.APPOINTMENT_IN_PAST;
import static dev.suite.policy.decision.reason.ReasonCode.APPOINTMENT_NOT_MODIFIABLE;
import static dev.suite.policy.decision.reason.ReasonCode.DEADLINE_PASSED;
import static dev.suite.policy.decision.reason.ReasonCode.LATE_FEE_APPLIES;
import static dev.suite.policy.decision.reason.ReasonCode.NO_POLICY;
import static dev.suite.policy.decision.reason.ReasonCode.OUTSIDE_HORIZON;
import static dev.suite.policy.decision.reason.ReasonCode.POLICY_SATISFIED;
import static dev.suite.policy.decision.reason.ReasonCode.PRICE_UNKNOWN;
import static dev.suite.policy.decision.reason.ReasonCode.QUOTA_EXCEEDED;
import static dev.suite.policy.decision.reason.ReasonCode.RESCHEDULE_LIMIT_REACHED;
import static dev.suite.policy.decision.reason.ReasonCode.SCOPE_NOT_ALLOWED;
import static dev.suite.policy.decision.reason.ReasonCode.SKIP_LIMIT_REACHED;

import dev.suite.policy.decision.fee.FeeSchedule;
import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.fee.TotalFee;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.resolution.config.ChangeConfig;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** May an appointment, or those of a series that are meant, be cancelled or moved now? */
public final class ChangeRules {

  private final ChangeFacts facts;
  private final ChangeConfig config;
  private final Deadlines deadlines;
  private final TotalFee fees;
  private final Quota quota;
  private final Optional<Quota> skips;
  private final List<Change> changes;

  private ChangeRules(ChangeFacts facts) {
    this.facts = facts;
    config = facts.config().orElse(ChangeConfig.WITHOUT_POLICY);
    deadlines = Deadlines.of(facts, config);
    List<FeeSchedule> schedules = facts.appointments().stream().map(this::schedule).toList();
    fees = new TotalFee(schedules);
    Instant countedAt = facts.moment().countedAt();
    QuotaWindow window = QuotaWindow.of(config.quota().window(), countedAt, facts.zone());
    quota = Quota.of(config.quota(), facts.changes(), window);
    skips =
        facts.move().isPresent() ? Optional.empty() : facts.series().skips(countedAt, facts.zone());
    changes = facts.appointments().stream().map(this::change).toList();
  }

  /** Decides; the same facts always give the same answer. */
  public static Decision decide(ChangeFacts facts) {
    return new ChangeRules(facts).decision();
  }

  private Decision decision() {
    List<ReasonCode> refusals = refusals();
    Instant now = facts.moment().now();
    return new Decision(
        facts,
        refusals.isEmpty() ? List.of(permission()) : refusals,
        changes,
        fees.at(now),
        fees.steps(now, deadlines.lastMoment()),
        deadlines.asked(),
        quota,
        skips,
        config.reasonRequired(),
        validUntil(now));
  }

  private List<ReasonCode> refusals() {
    int asked = changes.size();
    Map<ReasonCode, Boolean> rules = new LinkedHashMap<>();
    rules.put(APPOINTMENT_NOT_MODIFIABLE, !facts.asked().status().isModifiable());
    rules.put(APPOINTMENT_IN_PAST, facts.asked().startsAt().isBefore(facts.moment().now()));
    rules.put(DEADLINE_PASSED, deadlines.isPassed());
    rules.put(QUOTA_EXCEEDED, quota.isExceededBy(asked));
    rules.put(RESCHEDULE_LIMIT_REACHED, isMovedTooOften());
    rules.put(OUTSIDE_HORIZON, isOutsideHorizon());
    rules.put(SKIP_LIMIT_REACHED, skips.filter(limit -> limit.isExceededBy(asked)).isPresent());
    rules.put(SCOPE_NOT_ALLOWED, !facts.series().allowsScope());
    rules.put(PRICE_UNKNOWN, fees.at(facts.moment().now()).isEmpty());
    return rules.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  private ReasonCode permission() {
    if (facts.config().isEmpty()) {
      return NO_POLICY;
    }
    return deadlines.isLate() ? LATE_FEE_APPLIES : POLICY_SATISFIED;
  }

  private boolean isMovedTooOften() {
    return facts.move().filter(move -> move.reachesLimit(facts.appointments())).isPresent();
  }

  private boolean isOutsideHorizon() {
    return facts
        .move()
        .map(move -> move.window(facts.moment().now()))
        .filter(window ->
            !changes.stream()
                .flatMap(change -> change.newStartsAt().stream())
                .allMatch(window::contains))
        .isPresent();
  }

  private FeeSchedule schedule(Appointment one) {
    return new FeeSchedule(config.fees(), facts.currency(), one.startsAt(), one.price());
  }

  private Change change(Appointment one) {
    return new Change(
        one,
        schedule(one).feeAt(facts.moment().now()),
        facts.move().flatMap(move -> move.newStart(one, facts.asked(), facts.zone())));
  }

  /** The fee of a refusal is quoted too, so its boundaries count up to the start. */
  private Instant validUntil(Instant now) {
    Stream<Instant> feeChange =
        fees.steps(now, deadlines.start()).stream().map(FeeStep::until).limit(1);
    Stream<Instant> windowEnds =
        Stream.concat(Stream.of(quota), skips.stream()).map(limit -> limit.window().to());
    return facts
        .moment()
        .until(Stream.of(deadlines.all(), feeChange, windowEnds).flatMap(ends -> ends));
  }
}
