/**
 * What shall run: database, brokers and services, where they are, and in which order they start.
 */
package dev.suite.local.server;
