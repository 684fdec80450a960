/** Log lines without phone numbers, e-mail addresses, tokens and passwords. */
package dev.suite.runtime.log;
