/** What shall run: database, brokers, mailbox and services, where they are, and their order. */
package dev.suite.local.server;
