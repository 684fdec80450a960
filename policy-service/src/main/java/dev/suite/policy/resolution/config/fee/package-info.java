/** What a valid config says about fees, and the bounds farther levels keep them in. */
package dev.suite.policy.resolution.config.fee;
