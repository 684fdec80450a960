package dev.suite.notification.event;

import dev.suite.notification.routing.RoutingContext;
import java.time.Instant;

/**
 * An appointment as the directory has it.
 *
 * @param staffName null where that person is gone, as are the names of branch and service
 */
public record Booking(
    long id,
    long customerId,
    String customerName,
    Instant startsAt,
    RoutingContext context,
    String companyName,
    String branchName,
    String serviceName,
    String staffName) {}
