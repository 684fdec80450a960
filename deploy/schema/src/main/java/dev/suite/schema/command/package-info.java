/** The operator's commands over migrations, for people or as JSON. */
package dev.suite.schema.command;
