package dev.suite.runtime.outbox;

import java.util.Map;

/**
 * An event to be published once the transaction that holds it commits.
 *
 * @param companyId the tenant it speaks of, or null
 * @param topic where it goes
 * @param key events of one key keep their order, provided their writers lock one row before they
 *     add
 * @param headers the record's headers as text
 * @param payload the record's value; null deletes in a compacted topic
 */
public record OutboxEvent(
    Long companyId, String topic, String key, Map<String, String> headers, byte[] payload) {}
