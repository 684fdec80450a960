/** The platform's rows: what each is called, and what services do when one comes or goes. */
package dev.suite.runtime.directory;
