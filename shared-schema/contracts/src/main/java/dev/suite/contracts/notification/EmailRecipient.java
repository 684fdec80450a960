package dev.suite.contracts.notification;

import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;

/** Whoever reads the mail of an address. */
@EventJson
public record EmailRecipient(@Required String email) implements Recipient {}
