/** Notifications as producers request them, and what becomes of each. */
package dev.suite.contracts.notification;
