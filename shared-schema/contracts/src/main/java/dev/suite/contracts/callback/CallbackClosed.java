package dev.suite.contracts.callback;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;
import java.time.Instant;

/**
 * A callback was completed or cancelled; the value on {@link Topics#CALLBACK_CLOSED}.
 *
 * @param reason why it was cancelled, or null
 * @param attempts the calls that were made, from 0
 * @param slaMet false where the deadline passed without a call that reached somebody
 */
@EventJson
public record CallbackClosed(
    @Required long companyId,
    @Required long callbackRequestId,
    @Required CallbackOutcome outcome,
    String reason,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant closedAt,
    @Required int attempts,
    @Required boolean slaMet)
    implements CallbackEvent {}
