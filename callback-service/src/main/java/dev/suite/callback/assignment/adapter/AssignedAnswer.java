package dev.suite.callback.assignment.adapter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.suite.callback.callback.adapter.CallbackAnswer;
import java.util.List;

/**
 * A request after it was assigned.
 *
 * @param warnings what speaks against it; empty when nothing does
 */
record AssignedAnswer(
    @JsonUnwrapped CallbackAnswer request,
    AssignmentAnswer assignment,
    List<AssignmentWarning> warnings) {}
