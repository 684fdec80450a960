/** Rows that are there before something is measured. */
package dev.suite.bench.row;
