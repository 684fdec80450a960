/**
 * The launcher behind {@code ./suite}: servers and services as processes of one host.
 *
 * <p>Here is what all of it stands on: one installation with its folder and ports, and how it
 * speaks to a person. {@code command} has what is typed, {@code server} what then runs, {@code
 * process} how it is started, found again and ended, {@code access} keys, tokens and passwords,
 * {@code story} the demo, {@code count} the last lines of {@code ./suite test}.
 */
package dev.suite.local;
