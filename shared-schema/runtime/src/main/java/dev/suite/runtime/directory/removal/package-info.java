/** What goes with a row of the platform that is deleted, a whole company included. */
package dev.suite.runtime.directory.removal;
