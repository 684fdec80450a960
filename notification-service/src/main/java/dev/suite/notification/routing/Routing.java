package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The channels open to an event in one context: for each channel the nearest configuration rules,
 * else the system's default.
 *
 * @param routes those switched on, in the order to be tried
 * @param trace every level of the context for every channel, nearest first
 */
public record Routing(List<Route> routes, List<TraceEntry> trace) {

  /**
   * Resolves the context.
   *
   * @param channels those of the event, in the order to be tried
   * @param configurations the company's, of this event; those of other scopes do not count
   */
  public static Routing resolve(
      RoutingContext context,
      List<Channel> channels,
      Collection<StoredConfiguration> configurations) {
    List<Route> routes = new ArrayList<>();
    List<TraceEntry> trace = new ArrayList<>();
    for (Channel channel : channels) {
      Route route = route(channel, context.chain(), configurations);
      if (route.settings().isEnabled()) {
        routes.add(route);
      }
      context
          .chain()
          .forEach(scope ->
              trace.add(new TraceEntry(scope, channel, standing(route, scope, configurations))));
    }
    return new Routing(routes, trace);
  }

  private static Route route(
      Channel channel, List<Scope> chain, Collection<StoredConfiguration> configurations) {
    Optional<StoredConfiguration> nearest =
        chain.stream().flatMap(scope -> find(scope, channel, configurations).stream()).findFirst();
    return new Route(
        channel,
        nearest.map(StoredConfiguration::settings).orElse(ChannelSettings.DEFAULT),
        nearest);
  }

  private static Standing standing(
      Route route, Scope scope, Collection<StoredConfiguration> configurations) {
    if (scope.equals(route.source())) {
      return route.settings().isEnabled() ? Standing.APPLIED : Standing.DISABLED;
    }
    return scope.equals(Scope.SYSTEM) || find(scope, route.channel(), configurations).isPresent()
        ? Standing.OVERRIDDEN
        : Standing.NONE;
  }

  private static Optional<StoredConfiguration> find(
      Scope scope, Channel channel, Collection<StoredConfiguration> configurations) {
    return configurations.stream()
        .filter(one -> one.channel() == channel && one.scope().equals(scope))
        .findFirst();
  }
}
