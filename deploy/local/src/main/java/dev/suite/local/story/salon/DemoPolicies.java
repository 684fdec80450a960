package dev.suite.local.story.salon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The demo company's cancellation policies. */
public final class DemoPolicies {
  /** What the branch's policy takes for a cancellation after its deadline, in EUR. */
  public static final String LATE_FEE = "25.00";

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoPolicies() {}

  /** Free until 48 h before, then a fee; later than 24 h it is charged, not refused. */
  public static JsonNode company() {
    return json(
        """
        {"is_override": false, "config": {
          "hours_before": 24, "past_deadline": "charge",
          "fee_tiers": [{"min_hours": 48, "fee": "0.00"}, {"min_hours": 24, "fee": "10.00"},
                        {"min_hours": 0, "fee": "15.00"}],
          "quota": {"limit": 1, "window": "rolling_days", "days": 30}}}
        """);
  }

  /** Laid over the company's: an earlier deadline and higher fees, the quota stays. */
  public static JsonNode branch(long companyPolicy) {
    return json(
        """
        {"is_override": true, "overrides_id": %d, "config": {
          "hours_before": 48,
          "fee_tiers": [{"min_hours": 72, "fee": "0.00"}, {"min_hours": 48, "fee": "12.50"},
                        {"min_hours": 0, "fee": "%s"}]}}
        """
            .formatted(companyPolicy, LATE_FEE));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
