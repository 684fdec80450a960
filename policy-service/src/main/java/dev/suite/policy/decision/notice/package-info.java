/** How long before an appointment a change is made, as elapsed time. Pure values. */
package dev.suite.policy.decision.notice;
