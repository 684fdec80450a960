/** What series of appointments add: whether one may be booked, and how much of it changed. Pure. */
package dev.suite.policy.decision.series;
