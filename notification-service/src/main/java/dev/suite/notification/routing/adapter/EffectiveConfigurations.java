package dev.suite.notification.routing.adapter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.suite.notification.routing.Route;
import dev.suite.notification.routing.Routing;
import dev.suite.notification.routing.StoredConfiguration;
import dev.suite.notification.routing.TraceEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an event goes out in one context.
 *
 * @param channels those switched on, in the order they are tried
 * @param trace what each level says about each channel, nearest first
 */
record EffectiveConfigurations(List<Channel> channels, List<Step> trace) {
  /** A channel, its settings, and who decided them. */
  @Schema(name = "EffectiveChannel")
  record Channel(
      String channel, @JsonUnwrapped ConfigurationAnswer.Settings settings, Source source) {
    static Channel of(Route route) {
      return new Channel(
          route.channel().code(),
          ConfigurationAnswer.Settings.of(route.settings()),
          Source.of(route));
    }
  }

  /** The configuration that decided; of the system's default, the scope alone. */
  @Schema(name = "ConfigurationSource")
  record Source(
      @Schema(description = "The level; system for what the suite says.", examples = "system")
          String scope,
      @Schema(nullable = true) String scopeId,
      @Schema(nullable = true) Long configurationId,
      @Schema(nullable = true) Integer version) {
    static Source of(Route route) {
      return new Source(
          route.source().type().code(),
          route.source().id(),
          route.configuration().map(StoredConfiguration::id).orElse(null),
          route.configuration().map(StoredConfiguration::version).orElse(null));
    }
  }

  /** One level's part in it. */
  @Schema(name = "ChannelTraceStep")
  record Step(
      String scope, @Schema(nullable = true) String scopeId, String channel, String outcome) {
    static Step of(TraceEntry entry) {
      return new Step(
          entry.scope().type().code(),
          entry.scope().id(),
          entry.channel().code(),
          entry.standing().code());
    }
  }

  static EffectiveConfigurations of(Routing routing) {
    return new EffectiveConfigurations(
        routing.routes().stream().map(Channel::of).toList(),
        routing.trace().stream().map(Step::of).toList());
  }
}
