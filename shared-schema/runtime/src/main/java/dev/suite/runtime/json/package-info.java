/** How strictly JSON is read, alike in requests and events. */
package dev.suite.runtime.json;
