/** The launcher behind {@code ./suite}: database, brokers and services as processes of one host. */
package dev.suite.local;
