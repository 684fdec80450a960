/** Who asks, what they may, and whether the company of the path is theirs and known. */
package dev.suite.runtime.rest.caller;
