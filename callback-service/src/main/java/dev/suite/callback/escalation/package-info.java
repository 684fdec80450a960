/** Who takes a callback over when nobody called in time, and when that may happen again. */
package dev.suite.callback.escalation;
