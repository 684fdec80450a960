/** What is to be told to whom, once, and how it stands in the queue. */
package dev.suite.notification.queue;
