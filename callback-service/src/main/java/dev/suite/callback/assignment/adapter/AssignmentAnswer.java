package dev.suite.callback.assignment.adapter;

import dev.suite.callback.assignment.AssignmentReason;
import dev.suite.callback.assignment.RankedStaff;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has a request, and why.
 *
 * @param assignedTo null where nobody has it
 * @param ranking all who were considered, the best first
 */
public record AssignmentAnswer(
    @Schema(nullable = true) String assignedTo,
    List<RankedStaff> ranking,
    AssignmentReason reason) {}
