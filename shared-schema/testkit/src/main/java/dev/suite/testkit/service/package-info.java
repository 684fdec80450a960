/** How tests call a running service and look at what it did: over HTTP, SQL and Kafka. */
package dev.suite.testkit.service;
