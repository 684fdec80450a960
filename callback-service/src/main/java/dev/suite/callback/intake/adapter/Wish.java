package dev.suite.callback.intake.adapter;

/**
 * A wish to be called back, as it will be written down.
 *
 * @param phoneNumber E.164; null until it is known in which country it was dialled
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
    String actor) {

  /** The same with its number, as dialled in a country, or in any where that is null. */
  Wish dialled(String country) {
    return new Wish(
        companyId,
        body,
        PhoneNumbers.e164(body.phoneNumber(), country),
        metadata,
        traceparent,
        actor);
  }
}
