/**
 * Which channels an event takes to a recipient: configurations of staff, service, branch and
 * company over the suite's defaults. Pure functions over values.
 */
package dev.suite.notification.routing;
