package dev.suite.contracts.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;

/**
 * A place of a company.
 *
 * @param timeZone IANA; null means the company's
 * @param openingHours spans of local time by weekday and closed dates, as the schema says; null
 *     means always open
 * @param country ISO 3166 alpha-2, or null
 */
@EventJson
public record DirectoryBranch(
    @Required long companyId,
    @Required String id,
    @Required long version,
    @Required String name,
    String timeZone,
    ObjectNode openingHours,
    String email,
    String phone,
    String country)
    implements DirectoryRow {}
