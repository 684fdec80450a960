package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.TimeWindow;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A preferred time window as its column holds it. */
public final class WindowJson {
  private WindowJson() {}

  /** The window of a column; null stays null. */
  static TimeWindow read(String column) {
    if (column == null) {
      return null;
    }
    JsonObject json = new JsonObject(column);
    return new TimeWindow(
        Instant.parse(json.getString("from")), Instant.parse(json.getString("to")));
  }

  /** The column of a window; null stays null. */
  public static String write(TimeWindow window) {
    return window == null
        ? null
        : new JsonObject()
            .put("from", window.from().toString())
            .put("to", window.to().toString())
            .encode();
  }
}
