/** Services under load while parts of the suite go away and come back. */
package dev.suite.testkit.chaos;
