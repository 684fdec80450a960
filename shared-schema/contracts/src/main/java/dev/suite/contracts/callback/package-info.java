/** The events of callback-service: one callback's keep their order. */
package dev.suite.contracts.callback;
