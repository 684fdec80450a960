/**
 * What the services agree on: event records, topics, keys and headers.
 *
 * <p>Each topic has a JSON Schema at {@code schemas/<topic>/v1.json}; {@code asyncapi.yaml}
 * describes them together. A contract only ever grows: optional fields may be added, nothing else
 * changes.
 */
package dev.suite.contracts;
