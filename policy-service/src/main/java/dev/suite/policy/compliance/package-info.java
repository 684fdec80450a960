/** How far recorded changes kept the policies. Pure functions. */
package dev.suite.policy.compliance;
