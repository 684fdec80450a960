/**
 * Policies in time: the versions one had, the one in force at an instant, the one that waits. Pure
 * values over those of {@code resolution}.
 */
package dev.suite.policy.resolution.history;
