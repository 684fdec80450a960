/** The servers and services of a run. */
package dev.suite.bench.server;
