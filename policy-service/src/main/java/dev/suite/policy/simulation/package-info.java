/** What a proposed policy would have made of what was asked before. Pure functions. */
package dev.suite.policy.simulation;
