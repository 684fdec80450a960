/** The way from the outbox to the topic. */
package dev.suite.bench.relay;
