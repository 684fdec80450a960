package dev.suite.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.routing.ChannelChoice.Nowhere;
import dev.suite.notification.routing.ChannelChoice.Skipped;
import dev.suite.notification.routing.ChannelChoice.Taken;
import dev.suite.notification.status.Reason;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelChoiceTest {
  private static final List<Channel> CHANNELS = List.of(Channel.PUSH, Channel.EMAIL, Channel.SMS);

  @Test
  void it_takes_the_first_channel_with_an_address_and_says_which_it_passed_over() {
    Taken taken = (Taken) choose(routing(CHANNELS), "mia@salon.example", "+4930123456");
    assertThat(taken.route().channel()).isEqualTo(Channel.EMAIL);
    assertThat(taken.address()).isEqualTo("mia@salon.example");
    assertThat(taken.skipped()).containsExactly(new Skipped(Channel.PUSH, Reason.NO_ADDRESS));
  }

  @Test
  void a_channel_switched_off_is_passed_over() {
    Routing routing = routing(List.of(Channel.PUSH, Channel.SMS));
    Taken taken = (Taken) choose(routing, "mia@salon.example", "+4930123456");
    assertThat(taken.route().channel()).isEqualTo(Channel.SMS);
    assertThat(taken.address()).isEqualTo("+4930123456");
    assertThat(taken.skipped()).contains(new Skipped(Channel.EMAIL, Reason.DISABLED));
  }

  @Test
  void without_any_address_it_goes_nowhere_and_says_why() {
    Nowhere nowhere = (Nowhere) choose(routing(CHANNELS), " ", null);
    assertThat(nowhere.reason()).isEqualTo(Reason.NO_ADDRESS);
    assertThat(nowhere.channel()).isEqualTo(Channel.PUSH);
    assertThat(nowhere.skipped()).hasSize(3);
  }

  @Test
  void with_every_channel_switched_off_that_is_the_reason() {
    Nowhere nowhere = (Nowhere) choose(routing(List.of()), "mia@salon.example", null);
    assertThat(nowhere.reason()).isEqualTo(Reason.DISABLED);
  }

  private static ChannelChoice choose(Routing routing, String email, String phone) {
    Recipient recipient =
        new Recipient(
            RecipientType.CUSTOMER, "72", "Mia", null, email, phone, List.of("de"), ZoneOffset.UTC);
    return ChannelChoice.of(CHANNELS, routing, recipient);
  }

  private static Routing routing(List<Channel> open) {
    List<StoredConfiguration> closed =
        Arrays.stream(Channel.values())
            .filter(channel -> !open.contains(channel))
            .map(channel ->
                new StoredConfiguration(
                    1, 1, new Scope(ScopeType.COMPANY, "7"), channel, disabled()))
            .toList();
    return Routing.resolve(RoutingContext.of(7), CHANNELS, closed);
  }

  private static ChannelSettings disabled() {
    ChannelSettings standard = ChannelSettings.DEFAULT;
    return new ChannelSettings(
        standard.fallback(),
        false,
        standard.retries(),
        standard.templateOverride(),
        standard.onUnknown());
  }
}
