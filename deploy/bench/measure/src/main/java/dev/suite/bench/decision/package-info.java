/** A decision beside a read by key, and beside a count of the history. */
package dev.suite.bench.decision;
