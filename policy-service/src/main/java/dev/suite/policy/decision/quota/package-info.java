/** How many changes a customer made in a window and has left. Pure values. */
package dev.suite.policy.decision.quota;
