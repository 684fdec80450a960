/** A MariaDB server in a process of its own. */
package dev.suite.embedded.database;
