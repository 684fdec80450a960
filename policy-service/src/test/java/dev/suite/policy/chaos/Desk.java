package dev.suite.policy.chaos;

import dev.suite.testkit.chaos.Answer;
import dev.suite.testkit.chaos.RemoteApi;
import java.io.IOException;
import java.util.Map;

/** Where cancellations are handed in: the REST API of one replica. */
public final class Desk {
  private final RemoteApi api;

  /** A desk at this address. */
  public Desk(String url) {
    api = new RemoteApi(url);
  }

  /** Lets every customer of a company cancel so many within 30 days. */
  void allow(long company, int cancellations) {
    String policy =
        """
        {"is_override": false, "config": {"hours_before": 1,
          "quota": {"limit": %d, "window": "rolling_days", "days": 30}}}\
        """
            .formatted(cancellations);
    try {
      Answer answer =
          api.put(
              company, "/policies/company/%d/cancellation".formatted(company), Map.of(), policy);
      if (answer.status() != 201) {
        throw new IllegalStateException("The policy was refused: " + answer);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The policy cannot be set", e);
    }
  }

  /**
   * Cancels; the same booking always comes under the same Idempotency-Key.
   *
   * @throws IOException when there was no answer: it may or may not be recorded
   */
  public Answer cancel(Booking booking) throws IOException {
    String body =
        """
        {"action": "cancel", "appointment_id": %d, "modified_by": {"type": "customer", "id": "%d"}}\
        """
            .formatted(booking.appointment(), booking.customer());
    return api.post(
        booking.company(),
        "/modifications",
        Map.of(RemoteApi.KEY, "cancel-" + booking.appointment()),
        body);
  }
}
