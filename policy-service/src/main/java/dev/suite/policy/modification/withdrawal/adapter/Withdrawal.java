package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.runtime.idempotency.RequestKey;
import java.util.Optional;

/**
 * Somebody's wish to take a modification back.
 *
 * @param path the one that was called
 * @param ifMatch the version it is meant for, or null
 * @param key the request's Idempotency-Key, if it carries one
 * @param reason in their own words
 */
record Withdrawal(
    long companyId,
    long id,
    String path,
    String ifMatch,
    Optional<RequestKey> key,
    String reason) {}
