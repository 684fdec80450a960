/** Requests that no client should send, by the thousand. */
package dev.suite.testkit.fuzz;
