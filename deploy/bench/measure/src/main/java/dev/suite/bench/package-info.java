/** Measurements of the packaged services beside a yardstick. */
package dev.suite.bench;
