/**
 * May this appointment be changed now, what does it cost, why, and how many are left: pure
 * functions over facts and an instant. {@code notice}, {@code fee}, {@code quota} and {@code
 * reason} hold what a decision is made of, {@code message} says it in words.
 */
package dev.suite.policy.decision;
