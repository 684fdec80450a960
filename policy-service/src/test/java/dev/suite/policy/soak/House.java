package dev.suite.policy.soak;

import dev.suite.policy.chaos.Salon;
import dev.suite.testkit.chaos.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whoever writes the salons' policies: all is always allowed, at another fee each time. */
record House(Replicas replicas, List<Salon> salons) {
  private static final List<String> TYPES = List.of("cancellation", "reschedule");

  /** Writes each salon's first policies. */
  void open() throws IOException {
    for (Salon salon : salons) {
      for (String type : TYPES) {
        succeed(put(salon, type, Map.of(), config(0)));
      }
      succeed(
          put(salon, "recurring", Map.of(), "{\"allowed_scopes\": [\"occurrence\", \"series\"]}"));
    }
  }

  private static void succeed(Answer answer) {
    if (!answer.isSuccess()) {
      throw new IllegalStateException("The policy was refused: " + answer);
    }
  }

  /** Changes one of them for the so many-eth time. */
  Answer change(int number) throws IOException {
    Salon salon = salons.get(number / TYPES.size() % salons.size());
    String type = TYPES.get(number % TYPES.size());
    return put(salon, type, Map.of("If-Match", "*"), config(number));
  }

  private Answer put(Salon salon, String type, Map<String, String> headers, String config)
      throws IOException {
    return replicas
        .next()
        .put(
            salon.company(),
            "/policies/company/%d/%s".formatted(salon.company(), type),
            headers,
            "{\"config\": %s}".formatted(config));
  }

  private static String config(int number) {
    return """
    {"hours_before": 1, "fee": "%d.00",
     "quota": {"limit": 1000000, "window": "rolling_days", "days": 30}}\
    """
        .formatted(number % 50);
  }
}
