/** Sending what is due, once, and knowing what became of it. */
package dev.suite.notification.dispatch;
