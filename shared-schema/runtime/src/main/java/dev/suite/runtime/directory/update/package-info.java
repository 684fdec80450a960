/** Rows of the platform that come by REST and leave for the topic. */
package dev.suite.runtime.directory.update;
