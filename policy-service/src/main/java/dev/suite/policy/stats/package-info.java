/** What quotas count: a customer's changes by day of the company's time zone. Pure values. */
package dev.suite.policy.stats;
