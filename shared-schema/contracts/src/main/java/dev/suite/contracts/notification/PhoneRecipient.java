package dev.suite.contracts.notification;

import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;

/**
 * Whoever has a number.
 *
 * @param phone E.164
 */
@EventJson
public record PhoneRecipient(@Required String phone) implements Recipient {}
