/** Recording for many customers, and for one. */
package dev.suite.bench.recording;
