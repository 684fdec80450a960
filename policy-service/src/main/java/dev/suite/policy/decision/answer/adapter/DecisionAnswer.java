package dev.suite.policy.decision.answer.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suite.contracts.Money;
import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.resolution.adapter.EffectivePolicy;
import dev.suite.policy.resolution.config.WindowRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision with everything that explains it.
 *
 * @param decisionId the signed quote; recording with it while it is valid charges this fee
 * @param fee what it costs, or would if forced; null while the price is unknown
 * @param notice of a booking: null
 * @param quota of a booking: null
 * @param allowedWindow when the appointment, or those of a series, may begin; of a cancellation:
 *     none
 * @param appointmentIds those of a series that are meant, where there are others
 * @param policy the policy that applied, or null
 */
public record DecisionAnswer(
    String decisionId,
    boolean allowed,
    String action,
    List<Reason> reasons,
    Money fee,
    List<Step> feeSchedule,
    NoticeAnswer notice,
    QuotaAnswer quota,
    @JsonInclude(JsonInclude.Include.NON_NULL) WindowOfStart allowedWindow,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Long> appointmentIds,
    boolean reasonRequired,
    EffectivePolicy.Source policy,
    Instant decidedAt,
    Instant validUntil,
    List<EffectivePolicy.Step> trace) {

  /** Why, as a code for programs and a sentence for people. */
  public record Reason(String code, String message) {}

  /** The fee up to and including an instant. */
  public record Step(Instant until, Money fee) {}

  /** The notice asked for and given, in hours, and the last instant that keeps it. */
  @Schema(
      description =
          "Of the earliest appointment meant. Required is the stricter of the policy's notice and"
              + " that of the policy for series. A policy with past_deadline charge still allows"
              + " later than this deadline: fee_schedule ends with the last moment it is allowed.")
  public record NoticeAnswer(BigDecimal requiredHours, BigDecimal actualHours, Instant deadline) {}

  /** When something may begin, ends included; without a horizon {@code to} is null. */
  public record WindowOfStart(Instant from, Instant to) {
    static WindowOfStart of(AllowedWindow window) {
      return new WindowOfStart(window.from(), window.to().orElse(null));
    }
  }

  /** How many changes are used up of how many; without a limit both it and the rest are null. */
  public record QuotaAnswer(Integer limit, long used, Long remaining, WindowAnswer window) {
    /** A quota as answers show it. */
    public static QuotaAnswer of(Quota quota) {
      return new QuotaAnswer(
          orNull(quota.limit()),
          quota.used(),
          orNull(quota.remaining()),
          WindowAnswer.of(quota.window()));
    }
  }

  /** When changes count: {@code to} is excluded; {@code days} for rolling days alone. */
  public record WindowAnswer(
      String kind,
      @JsonInclude(JsonInclude.Include.NON_NULL) Integer days,
      Instant from,
      Instant to) {
    /** A window as answers show it. */
    public static WindowAnswer of(QuotaWindow window) {
      return switch (window.rule()) {
        case WindowRule.CalendarMonth _ ->
            new WindowAnswer("calendar_month", null, window.from(), window.to());
        case WindowRule.RollingDays(int days) ->
            new WindowAnswer("rolling_days", days, window.from(), window.to());
      };
    }
  }

  /** An amount as answers and events show it. */
  public static Money money(dev.suite.policy.decision.fee.Money money) {
    return new Money(money.amount(), money.currency().getCurrencyCode());
  }

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
