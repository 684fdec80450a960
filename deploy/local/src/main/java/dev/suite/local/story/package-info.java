/** The demo: a late cancellation and a callback nobody makes, played by REST and told in lines. */
package dev.suite.local.story;
