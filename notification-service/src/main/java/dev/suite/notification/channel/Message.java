package dev.suite.notification.channel;

/**
 * What a provider is given.
 *
 * @param id the notification's, the same at each attempt
 * @param to the address, number or device of the channel
 * @param subject null where the channel has none
 * @param html null where there is none
 */
public record Message(
    long id, Channel channel, String to, String subject, String text, String html) {}
