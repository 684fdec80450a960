/** What becomes of a change once it is decided: recorded, forced or refused. Pure functions. */
package dev.suite.policy.modification;
