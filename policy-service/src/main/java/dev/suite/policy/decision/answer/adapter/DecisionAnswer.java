package dev.suite.policy.decision.answer.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suite.contracts.Money;
import dev.suite.policy.decision.fee.Fee;
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
    @Schema(nullable = true) String decisionId,
    boolean allowed,
    @Schema(enumeration = {"cancel", "reschedule", "recur"}) String action,
    List<Reason> reasons,
    @Schema(nullable = true) Money fee,
    List<FeeStepAnswer> feeSchedule,
    @Schema(nullable = true) NoticeAnswer notice,
    @Schema(nullable = true) QuotaAnswer quota,
    @JsonInclude(JsonInclude.Include.NON_NULL) WindowOfStart allowedWindow,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Long> appointmentIds,
    boolean reasonRequired,
    @Schema(nullable = true) EffectivePolicy.Source policy,
    Instant decidedAt,
    Instant validUntil,
    List<EffectivePolicy.TraceStep> trace) {

  /** Why, as a code for programs and a sentence for people. */
  @Schema(name = "DecisionReason")
  public record Reason(
      @Schema(ref = "ReasonCode") String code,
      @Schema(
              description = "For people, in the caller's language.",
              examples = "Cancelling is free of charge until 17 November 2026, 10:00.")
          String message) {}

  /** The fee up to and including an instant. */
  @Schema(name = "FeeStep")
  public record FeeStepAnswer(Instant until, @Schema(nullable = true) Money fee) {}

  /** The notice asked for and given, in hours, and the last instant that keeps it. */
  @Schema(
      description =
          "Of the earliest appointment meant. Required is the stricter of the policy's notice and"
              + " that of the policy for series. A policy with past_deadline charge still allows"
              + " later than this deadline: fee_schedule ends with the last moment it is allowed.")
  public record NoticeAnswer(BigDecimal requiredHours, BigDecimal actualHours, Instant deadline) {}

  /** When something may begin, ends included; without a horizon {@code to} is null. */
  public record WindowOfStart(Instant from, @Schema(nullable = true) Instant to) {
    static WindowOfStart of(AllowedWindow window) {
      return new WindowOfStart(window.from(), window.to().orElse(null));
    }
  }

  /** How many changes are used up of how many; without a limit both it and the rest are null. */
  public record QuotaAnswer(
      @Schema(
              description = "How many at most; null for any number.",
              nullable = true,
              examples = "3")
          Integer limit,
      @Schema(description = "How many of them are used up.") long used,
      @Schema(description = "How many are left; null without a limit.", nullable = true)
          Long remaining,
      WindowAnswer window) {
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
      @Schema(enumeration = {"calendar_month", "rolling_days"}) String kind,
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

  /** A fee as answers and events show it. */
  public static Money money(Fee fee) {
    return new Money(fee.amount(), fee.currency().getCurrencyCode());
  }

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
