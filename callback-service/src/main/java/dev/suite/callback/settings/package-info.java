/** What a company and its branches set for themselves. */
package dev.suite.callback.settings;
