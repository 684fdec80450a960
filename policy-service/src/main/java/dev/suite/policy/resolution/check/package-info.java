/** What a cancellation config may say, field by field, and what excludes what. Pure functions. */
package dev.suite.policy.resolution.check;
