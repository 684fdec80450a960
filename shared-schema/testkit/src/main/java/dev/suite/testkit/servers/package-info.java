/** Database and brokers for tests: once per build, or one's own. */
package dev.suite.testkit.servers;
