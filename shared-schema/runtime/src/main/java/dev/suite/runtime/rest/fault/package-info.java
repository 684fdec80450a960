/** What goes wrong on the way, as problem+json that names the field. */
package dev.suite.runtime.rest.fault;
