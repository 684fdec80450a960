/** What rows of the directory must be. */
package dev.suite.runtime.directory.rule;
