package dev.suite.contracts.directory;

import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;

/**
 * Somebody with appointments.
 *
 * @param timeZone IANA; null means the branch's
 * @param locale BCP 47; null means the company's
 */
@EventJson
public record DirectoryCustomer(
    @Required long companyId,
    @Required long id,
    @Required long version,
    @Required String name,
    String email,
    String phone,
    String timeZone,
    String locale)
    implements DirectoryRow {}
