/**
 * What a config of each policy type may say, field by field, and what excludes what. Pure
 * functions.
 */
package dev.suite.policy.resolution.check;
