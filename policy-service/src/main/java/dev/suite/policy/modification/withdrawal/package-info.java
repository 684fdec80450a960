/** What follows when a recorded change is taken back. Pure functions. */
package dev.suite.policy.modification.withdrawal;
