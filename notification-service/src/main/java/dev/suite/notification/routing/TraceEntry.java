package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;

/** One level's part in the choice of one channel. */
public record TraceEntry(Scope scope, Channel channel, Standing standing) {}
