/** The commands of {@code ./suite}, a class each, and what they print. */
package dev.suite.local.command;
