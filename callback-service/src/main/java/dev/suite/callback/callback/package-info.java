/** A request to be called back: what it is, where it stands in the queue, what may become of it. */
package dev.suite.callback.callback;
