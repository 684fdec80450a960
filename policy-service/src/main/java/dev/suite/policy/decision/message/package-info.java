/** The reasons of a decision as sentences in German and English. Pure functions. */
package dev.suite.policy.decision.message;
