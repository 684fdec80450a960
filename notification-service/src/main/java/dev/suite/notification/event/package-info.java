/** What the other services tell, and who is to hear of it. Pure functions over values. */
package dev.suite.notification.event;
