package dev.suite.policy.decision;

import dev.suite.policy.decision.fee.FeeSchedule;
import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.notice.Deadline;
import dev.suite.policy.decision.notice.Earliest;
import dev.suite.policy.decision.notice.Notice;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.PastDeadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** May this appointment be cancelled now? */
public final class CancellationRules {

  private final CancellationFacts facts;
  private final ChangeConfig config;
  private final Notice notice;
  private final FeeSchedule fees;
  private final Quota quota;
  private final Deadline deadline;

  private CancellationRules(CancellationFacts facts) {
    Appointment appointment = facts.appointment();
    this.facts = facts;
    config = facts.config().orElse(ChangeConfig.WITHOUT_POLICY);
    notice = Notice.between(facts.now(), appointment.startsAt());
    fees = new FeeSchedule(config.fees(), facts.currency(), appointment.price());
    deadline = Deadline.of(config.hoursBefore(), notice, appointment.startsAt());
    QuotaWindow window = QuotaWindow.of(config.quota().window(), facts.now(), facts.zone());
    quota = Quota.of(config.quota(), facts.changes(), window);
  }

  /** Decides; the same facts always give the same answer. */
  public static Decision decide(CancellationFacts facts) {
    return new CancellationRules(facts).decision();
  }

  private Decision decision() {
    List<ReasonCode> refusals = refusals();
    return new Decision(
        facts.appointment(),
        refusals.isEmpty() ? List.of(permission()) : refusals,
        fees.feeFor(notice),
        feesUntil(lastMoment()),
        deadline,
        quota,
        config.reasonRequired(),
        facts.now(),
        validUntil());
  }

  private List<ReasonCode> refusals() {
    List<ReasonCode> refusals = new ArrayList<>();
    if (!facts.appointment().status().isModifiable()) {
      refusals.add(ReasonCode.APPOINTMENT_NOT_MODIFIABLE);
    }
    if (notice.left().isNegative()) {
      refusals.add(ReasonCode.APPOINTMENT_IN_PAST);
    }
    if (isLate() && config.pastDeadline() == PastDeadline.DENY) {
      refusals.add(ReasonCode.DEADLINE_PASSED);
    }
    if (quota.isUsedUp()) {
      refusals.add(ReasonCode.QUOTA_EXCEEDED);
    }
    if (fees.feeFor(notice).isEmpty()) {
      refusals.add(ReasonCode.PRICE_UNKNOWN);
    }
    return List.copyOf(refusals);
  }

  private ReasonCode permission() {
    if (facts.config().isEmpty()) {
      return ReasonCode.NO_POLICY;
    }
    return isLate() ? ReasonCode.LATE_FEE_APPLIES : ReasonCode.POLICY_SATISFIED;
  }

  private boolean isLate() {
    return !notice.reaches(config.hoursBefore());
  }

  private Instant lastMoment() {
    return config.pastDeadline() == PastDeadline.DENY
        ? deadline.at()
        : facts.appointment().startsAt();
  }

  private List<FeeStep> feesUntil(Instant last) {
    return fees.steps(facts.now(), facts.appointment().startsAt(), last);
  }

  /** The fee of a refusal is quoted too, so its boundaries count up to the start. */
  private Instant validUntil() {
    Instant startsAt = facts.appointment().startsAt();
    Optional<Instant> feeChange = feesUntil(startsAt).stream().findFirst().map(FeeStep::until);
    Instant[] boundaries =
        Stream.of(
                Optional.of(deadline.at()),
                Optional.of(startsAt),
                Optional.of(quota.window().to()),
                feeChange,
                facts.policyChangesAt())
            .flatMap(Optional::stream)
            .filter(boundary -> !boundary.isBefore(facts.now()))
            .toArray(Instant[]::new);
    return Earliest.of(facts.now().plus(facts.quoteLifetime()), boundaries);
  }
}
