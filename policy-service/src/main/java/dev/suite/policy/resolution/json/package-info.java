/** Configs as parsed JSON: reading their members, and laying one over another. Pure functions. */
package dev.suite.policy.resolution.json;
