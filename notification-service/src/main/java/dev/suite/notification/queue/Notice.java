package dev.suite.notification.queue;

import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.template.Value;
import java.util.Map;

/**
 * Somebody is to hear of an event.
 *
 * @param context where it happened
 * @param values what templates may say of it, by name
 * @param origin what makes it one and the same notice, however often it is asked for
 */
public record Notice(
    String eventType,
    Recipient recipient,
    RoutingContext context,
    About about,
    Map<String, Value> values,
    Origin origin) {}
