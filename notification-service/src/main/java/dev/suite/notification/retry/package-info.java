/** When a message that could not be delivered is tried again. */
package dev.suite.notification.retry;
