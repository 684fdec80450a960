/**
 * What a request passes before its resource method, in the order of {@link
 * dev.suite.runtime.rest.Order}.
 */
package dev.suite.runtime.rest.gate;
