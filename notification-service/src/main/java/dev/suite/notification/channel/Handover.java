package dev.suite.notification.channel;

/**
 * One attempt to hand a message over.
 *
 * @param provider who was asked
 */
public record Handover(String provider, Outcome outcome) {}
