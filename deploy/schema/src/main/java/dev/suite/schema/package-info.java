/** Brings a service's database to the tables its release needs, and tells what is there. */
package dev.suite.schema;
