/** What a valid config charges, by notice, within the bounds of farther levels. Pure values. */
package dev.suite.policy.resolution.config.fee;
