/**
 * May this appointment be cancelled now, what does it cost, why, and how many are left: pure
 * functions over facts and an instant.
 */
package dev.suite.policy.decision;
