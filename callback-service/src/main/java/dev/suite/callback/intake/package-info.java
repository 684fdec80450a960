/** How a request comes in: its deadline, and what happens when the same number asks twice. */
package dev.suite.callback.intake;
