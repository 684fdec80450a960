package dev.suite.contracts.directory;

import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;

/**
 * A tenant.
 *
 * @param companyId equals {@code id}
 * @param timeZone IANA, such as {@code Europe/Berlin}
 * @param currency ISO 4217
 * @param locale BCP 47, such as {@code de}
 */
@EventJson
public record DirectoryCompany(
    @Required long companyId,
    @Required long id,
    @Required long version,
    @Required String name,
    @Required String timeZone,
    @Required String currency,
    @Required String locale)
    implements DirectoryRow {}
