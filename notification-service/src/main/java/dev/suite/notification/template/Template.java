package dev.suite.notification.template;

/**
 * A message with placeholders.
 *
 * @param subject null where the channel has none
 * @param html null where the channel has none
 * @param version 0 for the seeded one
 */
public record Template(String subject, String text, String html, int version) {}
