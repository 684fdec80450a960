/** What every operation has in common, added to the OpenAPI document. */
package dev.suite.runtime.rest.document;
