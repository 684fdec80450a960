/** How the story talks to services and mailbox, and waits for what arrives by Kafka. */
package dev.suite.local.story.call;
