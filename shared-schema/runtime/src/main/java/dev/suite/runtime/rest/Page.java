package dev.suite.runtime.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null on the last one
 */
public record Page<T>(List<T> items, @Schema(nullable = true) String next) {
  /** Rows a page holds unless {@code limit} says otherwise; the default of that parameter. */
  public static final String DEFAULT_LIMIT = "50";

  /** The largest {@code limit}. */
  public static final int MAX_LIMIT = 200;

  public Page {
    items = List.copyOf(items);
  }
}
