/** A MariaDB server and Kafka brokers that run as plain processes, without Docker. */
package dev.suite.embedded;
