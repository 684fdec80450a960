/** Requests, many at a time. */
package dev.suite.bench.load;
