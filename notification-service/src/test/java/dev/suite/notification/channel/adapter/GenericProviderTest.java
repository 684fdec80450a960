package dev.suite.notification.channel.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.embedded.FreePorts;
import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.suite.HttpStub;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** A provider that takes JSON over HTTP. */
class GenericProviderTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Message SMS =
      new Message(42, Channel.SMS, "+4915112345678", null, "Grüße", null);

  @Test
  void it_gets_the_message_under_an_idempotency_key() throws Exception {
    try (var provider = new HttpStub(202)) {
      Outcome outcome = to(provider.url()).send(SMS);

      assertThat(outcome).isEqualTo(new Outcome.Accepted("m-1"));
      assertThat(provider.received())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.idempotencyKey()).isEqualTo("notification-42");
            assertThat(new ObjectMapper().readTree(one.body()))
                .isEqualTo(
                    new ObjectMapper()
                        .readTree(
                            """
                            {"id":42,"channel":"sms","to":"+4915112345678","text":"Grüße",
                             "subject":null}
                            """));
          });
    }
  }

  @Test
  void its_refusals_are_told_apart() throws Exception {
    try (var busy = new HttpStub(429);
        var broken = new HttpStub(503);
        var refusing = new HttpStub(400)) {
      assertThat(to(busy.url()).send(SMS)).isInstanceOf(Outcome.TemporaryFailure.class);
      assertThat(to(broken.url()).send(SMS)).isInstanceOf(Outcome.TemporaryFailure.class);
      assertThat(to(refusing.url()).send(SMS)).isInstanceOf(Outcome.PermanentFailure.class);
    }
  }

  @Test
  void one_that_cannot_be_reached_may_be_later() throws Exception {
    URI nobody = URI.create("http://127.0.0.1:%d/".formatted(FreePorts.one()));

    assertThat(to(nobody).send(SMS)).isInstanceOf(Outcome.TemporaryFailure.class);
  }

  @Test
  void one_that_says_nothing_may_have_the_message() throws Exception {
    try (var silent = new HttpStub(HttpStub.SILENCE)) {
      assertThat(to(silent.url()).send(SMS)).isInstanceOf(Outcome.Unknown.class);
      assertThat(silent.received()).hasSize(1);
    }
  }

  @Test
  void it_takes_the_channels_that_have_a_url() {
    GenericProvider provider = to(URI.create("http://127.0.0.1:1/"));
    var whatsapp = new Message(42, Channel.WHATSAPP, "+4915112345678", null, "Text", null);

    assertThat(provider.takes(SMS)).isTrue();
    assertThat(provider.takes(whatsapp)).isFalse();
  }

  private static GenericProvider to(URI url) {
    Config config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("suite.providers.sms.url", url.toString())
            .build();
    return new GenericProvider(config, new ObjectMapper(), PATIENCE, PATIENCE);
  }
}
