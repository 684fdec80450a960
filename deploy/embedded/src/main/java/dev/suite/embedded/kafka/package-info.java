/** Kafka brokers in a process of their own, and the topics of the suite on them. */
package dev.suite.embedded.kafka;
