package dev.suite.callback.intake.adapter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.suite.callback.assignment.adapter.AssignmentAnswer;
import dev.suite.callback.callback.adapter.CallbackAnswer;

/**
 * A request as it was taken in.
 *
 * @param coalesced whether it joined one that was open already
 */
record RequestedAnswer(
    @JsonUnwrapped CallbackAnswer request, AssignmentAnswer assignment, boolean coalesced) {}
