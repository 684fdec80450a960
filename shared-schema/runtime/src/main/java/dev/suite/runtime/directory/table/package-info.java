/** The directory in the database, as its topic says; what waits for a row finds it here. */
package dev.suite.runtime.directory.table;
