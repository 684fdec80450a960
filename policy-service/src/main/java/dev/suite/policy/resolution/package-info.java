/**
 * Which policy rules an appointment: the hierarchy walked, configs merged, locks and bounds of
 * farther levels enforced. Pure functions over values. {@code json} reads parsed configs, {@code
 * check} knows what one may say, {@code config} what it means; this package is built on these.
 * {@code history} knows which version of a policy is in force when, {@code draft} whether one may
 * be saved; they are built on this package.
 */
package dev.suite.policy.resolution;
