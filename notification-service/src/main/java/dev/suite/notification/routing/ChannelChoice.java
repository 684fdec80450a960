package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.status.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which channel a message takes: the first that is switched on and has an address. */
public sealed interface ChannelChoice {
  /** A channel that was passed over, and why. */
  record Skipped(Channel channel, Reason reason) {}

  /** Those passed over before, in their order. */
  List<Skipped> skipped();

  /** It goes this way. */
  record Taken(Route route, String address, List<Skipped> skipped) implements ChannelChoice {}

  /**
   * It goes nowhere; the channel is the first of the event, the reason that of the nearest miss.
   */
  record Nowhere(Channel channel, Reason reason, List<Skipped> skipped) implements ChannelChoice {}

  /**
   * Chooses.
   *
   * @param channels those of the event, at least one, in the order to be tried
   */
  static ChannelChoice of(List<Channel> channels, Routing routing, Recipient recipient) {
    List<Skipped> skipped = new ArrayList<>();
    for (Channel channel : channels) {
      Optional<Route> route =
          routing.routes().stream().filter(one -> one.channel() == channel).findFirst();
      Optional<String> address = recipient.address(channel);
      if (route.isPresent() && address.isPresent()) {
        return new Taken(route.get(), address.get(), skipped);
      }
      skipped.add(new Skipped(channel, route.isPresent() ? Reason.NO_ADDRESS : Reason.DISABLED));
    }
    boolean noAddress = skipped.stream().anyMatch(one -> one.reason() == Reason.NO_ADDRESS);
    return new Nowhere(
        channels.getFirst(), noAddress ? Reason.NO_ADDRESS : Reason.DISABLED, skipped);
  }
}
