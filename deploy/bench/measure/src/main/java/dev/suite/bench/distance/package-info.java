/** Servers that are not next door. */
package dev.suite.bench.distance;
