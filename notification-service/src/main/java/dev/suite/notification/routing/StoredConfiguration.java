package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;

/** What one scope says about one event on one channel. */
public record StoredConfiguration(
    long id, int version, Scope scope, Channel channel, ChannelSettings settings) {}
