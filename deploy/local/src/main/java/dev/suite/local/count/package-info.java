/** The counts at the end of {@code ./suite test}. */
package dev.suite.local.count;
