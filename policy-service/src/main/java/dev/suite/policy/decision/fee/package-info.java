/** What a change costs, by its notice. Pure values. */
package dev.suite.policy.decision.fee;
