package dev.suite.notification.queue;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.routing.ChannelChoice.Skipped;
import dev.suite.notification.routing.Route;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.Reason;
import dev.suite.notification.template.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A message as it goes into the queue, or why there is none.
 *
 * @param address null where there is none
 * @param route empty where no channel is open
 * @param words null where nothing was rendered
 * @param values what the words were made of, as written
 * @param missing the names a template wanted and nobody had a value for
 */
public record Prepared(
    Channel channel,
    String address,
    NotificationStatus status,
    Optional<Reason> reason,
    Optional<Route> route,
    Words words,
    Map<String, String> values,
    List<Skipped> skipped,
    Set<String> missing) {

  /**
   * Rendered words.
   *
   * @param templateVersion 0 for the seeded one
   */
  public record Words(Rendered.Done message, String locale, int templateVersion) {}
}
