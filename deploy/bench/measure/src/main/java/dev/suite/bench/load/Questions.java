package dev.suite.bench.load;

import dev.suite.bench.row.Salon;
import java.net.URI;
import java.util.Map;

/**
 * A POST about one appointment of a salon after the other, from the first again when all have had
 * their turn.
 *
 * @param body with {@code APPOINTMENT} where its id belongs
 */
public record Questions(URI address, String token, String body, Salon salon) {

  /** The same to another address. */
  public Questions to(URI other) {
    return new Questions(other, token, body, salon);
  }

  /** About one of them. */
  public String about(int turn) {
    return body.replace("APPOINTMENT", Long.toString(salon.appointment(turn)));
  }

  /** As the script reads it. The token is no argument: those are seen by everybody. */
  Map<String, String> environment() {
    return Map.of(
        "TOKEN",
        token,
        "BODY",
        body,
        "FIRST",
        Long.toString(salon.appointment(0)),
        "COUNT",
        Integer.toString(salon.appointments()));
  }
}
