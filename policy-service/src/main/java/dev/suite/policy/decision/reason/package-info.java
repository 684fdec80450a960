/** Why a change is allowed or not. Pure values. */
package dev.suite.policy.decision.reason;
