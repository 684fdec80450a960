/** What consumers gave up: listed for people, and replayed once its cause is mended. */
package dev.suite.runtime.deadletter;
