/**
 * Where a development suite's messages end: an SMTP server and stand-ins for the providers of the
 * other channels, with everything they took shown on a page and listed as JSON.
 */
package dev.suite.mailbox;
