package dev.suite.policy.compliance.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suite.contracts.Money;
import dev.suite.policy.compliance.ComplianceLine;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.decision.fee.Fee;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A compliance report. */
record ComplianceAnswer(List<Item> items, Item total) {

  /**
   * One line of it.
   *
   * @param key an id as text, or a month as {@code 2026-11}; left out in the total
   * @param shareWithinPolicy 0 to 1; null where nothing was recorded
   * @param voided counted apart: in none of the other numbers
   */
  @Schema(name = "ComplianceLine")
  record Item(
      @JsonInclude(JsonInclude.Include.NON_NULL) String key,
      @JsonInclude(JsonInclude.Include.NON_NULL) String name,
      long total,
      long cancellations,
      long reschedules,
      long withinPolicy,
      @Schema(
              description = "0 to 1; null where nothing was recorded.",
              nullable = true,
              minimum = "0",
              maximum = "1")
          BigDecimal shareWithinPolicy,
      long forced,
      long voided,
      Money fees) {
    static Item of(ComplianceLine line, Currency currency) {
      return new Item(
          line.key(),
          line.name(),
          line.total(),
          line.cancellations(),
          line.reschedules(),
          line.withinPolicy(),
          line.shareWithinPolicy().orElse(null),
          line.forced(),
          line.voided(),
          DecisionAnswer.money(new Fee(line.fees(), currency)));
    }
  }

  static ComplianceAnswer of(List<ComplianceLine> lines, Currency currency) {
    return new ComplianceAnswer(
        lines.stream().map(line -> Item.of(line, currency)).toList(),
        Item.of(ComplianceLine.total(lines), currency));
  }
}
