/** The ways to reach somebody, and what becomes of a message there. */
package dev.suite.notification.channel;
