/**
 * Which policy rules an appointment: configs checked and merged, the hierarchy walked, locks and
 * bounds of farther levels enforced. Pure functions over values.
 */
package dev.suite.policy.resolution;
