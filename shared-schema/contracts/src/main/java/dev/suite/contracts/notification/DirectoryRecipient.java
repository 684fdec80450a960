package dev.suite.contracts.notification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;

/**
 * A customer or staff member, at the address the directory has.
 *
 * @param id a number for a customer, text for a staff member
 */
@EventJson
public record DirectoryRecipient(@Required RecipientType type, @Required JsonNode id)
    implements Recipient {}
