package dev.suite.notification.queue.adapter;

import dev.suite.notification.queue.About;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.RecipientType;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.template.Value;
import java.util.Map;

/**
 * A notice that is in the queue.
 *
 * @param values as they were written for its language
 */
record QueuedNotice(
    String eventType,
    RecipientType recipientType,
    String recipientId,
    RoutingContext context,
    About about,
    Map<String, Value> values,
    Origin origin) {

  /** The same notice, to whom the directory has now. */
  Notice to(Recipient recipient) {
    return new Notice(eventType, recipient, context, about, values, origin);
  }
}
