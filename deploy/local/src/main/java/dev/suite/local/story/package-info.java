/** The demo: a salon, its policies and a late cancellation, played by REST and told in lines. */
package dev.suite.local.story;
