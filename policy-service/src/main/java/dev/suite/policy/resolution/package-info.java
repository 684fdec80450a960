/**
 * Which policy rules an appointment: the hierarchy walked, configs merged, locks and bounds of
 * farther levels enforced. Pure functions over values. {@code check} knows what a config may say,
 * {@code config} what it means, {@code draft} whether one may be saved; each depends on those
 * before it, and this package on the first two.
 */
package dev.suite.policy.resolution;
