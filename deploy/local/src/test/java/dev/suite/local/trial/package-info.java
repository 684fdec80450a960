/** The three packaged services together, while parts of them fail. */
package dev.suite.local.trial;
