package dev.suite.notification.channel.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Handover;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who gets a message, and how long an answer is waited for. */
class ProvidersTest {
  private static final Duration AMPLE = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofSeconds(2);

  /** One that does as it is told. */
  private record Toy(String name, boolean isWilling, Callable<Outcome> answer) implements Provider {
    @Override
    public boolean takes(Message message) {
      return isWilling;
    }

    @Override
    public Outcome send(Message message) throws InterruptedException {
      try {
        return answer.call();
      } catch (InterruptedException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void the_first_that_takes_it_gets_it() {
    assertThat(hand(toy("a", false), toy("b", true), toy("c", true)))
        .isEqualTo(new Handover("b", new Outcome.Accepted("b")));
  }

  @Test
  void where_nobody_takes_it_it_fails_for_good() {
    assertThat(hand(toy("a", false)).outcome())
        .isInstanceOfSatisfying(
            Outcome.PermanentFailure.class,
            failure -> assertThat(failure.code()).isEqualTo("no_provider"));
  }

  @Test
  void one_that_answers_too_late_is_interrupted_and_may_have_it() throws Exception {
    var interrupted = new CountDownLatch(1);
    Toy slow =
        new Toy(
            "slow",
            true,
            () -> {
              try {
                new CountDownLatch(1).await();
                return new Outcome.Accepted("never");
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            });

    assertThat(hand(SHORT, slow).outcome())
        .isInstanceOfSatisfying(
            Outcome.Unknown.class, unknown -> assertThat(unknown.code()).isEqualTo("timeout"));
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void one_that_breaks_may_have_it() {
    Toy broken =
        new Toy(
            "broken",
            true,
            () -> {
              throw new IllegalStateException("a bug");
            });

    assertThat(hand(broken).outcome())
        .isEqualTo(new Outcome.Unknown("internal", "java.lang.IllegalStateException"));
  }

  private static Toy toy(String name, boolean isWilling) {
    return new Toy(name, isWilling, () -> new Outcome.Accepted(name));
  }

  private static Handover hand(Provider... providers) {
    return hand(AMPLE, providers);
  }

  private static Handover hand(Duration deadline, Provider... providers) {
    var message = new Message(42, Channel.SMS, "+4915112345678", null, "Text", null);
    return new Providers(List.of(providers), deadline).hand(message);
  }
}
