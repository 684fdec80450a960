/** What holds for every service as a whole: its shape, its schema, its readiness, its switch. */
package dev.suite.testkit.house;
