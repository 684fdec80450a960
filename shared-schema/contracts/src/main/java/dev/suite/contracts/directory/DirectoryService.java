package dev.suite.contracts.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import java.math.BigDecimal;

/**
 * Something a company offers.
 *
 * @param branchId null means every branch
 * @param price in the company's currency, written as text, read from text or number; null means
 *     unknown
 * @param durationMinutes from 0
 */
@EventJson
public record DirectoryService(
    @Required long companyId,
    @Required long id,
    @Required long version,
    String branchId,
    @Required String name,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
    @Required int durationMinutes)
    implements DirectoryRow {}
