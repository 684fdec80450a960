package dev.suite.contracts.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A booked time with a member of the staff.
 *
 * @param seriesId what recurring appointments have in common; null for a single one
 * @param price in the company's currency, written as text, read from text or number; null means the
 *     service's
 */
@EventJson
public record DirectoryAppointment(
    @Required long companyId,
    @Required long id,
    @Required long version,
    @Required String branchId,
    @Required long serviceId,
    @Required String staffId,
    @Required long customerId,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startsAt,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endsAt,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant bookedAt,
    @Required AppointmentStatus status,
    String seriesId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price)
    implements DirectoryRow {}
