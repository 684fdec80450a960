/** Who gets a request. */
package dev.suite.callback.assignment;
