/** Opening and working hours as the directory gives them. */
package dev.suite.callback.hours;
