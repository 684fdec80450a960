/** Where the stats say something else than the audit trail. Pure values. */
package dev.suite.policy.stats.rebuild;
