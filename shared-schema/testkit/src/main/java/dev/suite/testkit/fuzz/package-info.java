/** Requests and events that nobody should send, by the thousand. */
package dev.suite.testkit.fuzz;
