/** How long a service takes to start, and what it holds at rest. */
package dev.suite.bench.startup;
