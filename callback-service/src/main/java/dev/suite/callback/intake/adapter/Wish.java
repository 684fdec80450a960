package dev.suite.callback.intake.adapter;

/**
 * A wish to be called back, as it will be written down.
 *
 * @param phoneNumber E.164
 * @param metadata JSON text, or null
 * @param traceparent of the request that asks, or null
 * @param actor the subject of the token, or null
 */
record Wish(
    long companyId,
    CallbackBody body,
    String phoneNumber,
    String metadata,
    String traceparent,
    String actor) {}
