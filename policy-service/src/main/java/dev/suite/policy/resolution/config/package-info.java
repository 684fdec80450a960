/**
 * What a valid cancellation config means: its fees, its quota, its one stored form. Pure values.
 */
package dev.suite.policy.resolution.config;
