/** What a service holds. */
package dev.suite.bench.memory;
