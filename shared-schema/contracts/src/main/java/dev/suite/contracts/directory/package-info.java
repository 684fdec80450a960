/** The platform's entities as they travel on the topic {@code directory}. */
package dev.suite.contracts.directory;
