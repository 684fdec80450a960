/** Whether a policy somebody wants to save may be saved, given those above it. Pure functions. */
package dev.suite.policy.resolution.draft;
