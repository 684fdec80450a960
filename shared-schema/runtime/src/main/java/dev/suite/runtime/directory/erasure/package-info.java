/** What is forgotten with somebody who is deleted: in events on their way, and in later ones. */
package dev.suite.runtime.directory.erasure;
