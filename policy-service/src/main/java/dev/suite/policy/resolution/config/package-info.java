/**
 * What a valid config means, whatever its policy type: its fees, its quota, its one stored form.
 * Pure values.
 */
package dev.suite.policy.resolution.config;
