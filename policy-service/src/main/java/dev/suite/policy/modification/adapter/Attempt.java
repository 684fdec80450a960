package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.modification.Force;
import dev.suite.runtime.idempotency.RequestKey;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's attempt to change an appointment.
 *
 * @param path the collection's path, where the new modification will be found
 * @param key the request's Idempotency-Key, if it carries one
 * @param quote the quote that came along, if any
 * @param force whether an administrator insists
 * @param language the caller's
 */
record Attempt(
    WantedChange wanted,
    ModificationRequest request,
    String path,
    Optional<RequestKey> key,
    Optional<Quote> quote,
    Force force,
    Locale language) {

  long companyId() {
    return wanted.companyId();
  }
}
