/** Where a notification stands and why: what the queue keeps, the API shows and others are told. */
package dev.suite.notification.status;
