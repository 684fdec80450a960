package dev.suite.callback.callback;

import static dev.suite.callback.callback.Requests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.settings.CallbackSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactEffectTest {
  @Test
  void reaching_somebody_keeps_the_promise() {
    assertThat(effect(ContactOutcome.reached, 0)).isEqualTo(new ContactEffect.Reached());
  }

  @ParameterizedTest
  @EnumSource(names = {"no_answer", "busy", "voicemail"})
  void a_failed_attempt_is_counted_and_tried_again(ContactOutcome outcome) {
    assertThat(effect(outcome, 0))
        .isEqualTo(new ContactEffect.Failed(1, NOW.plus(Duration.ofMinutes(30)), false));
  }

  @Test
  void as_many_attempts_as_are_allowed_or_more_escalate() {
    assertThat(effect(ContactOutcome.busy, 1)).matches(effect -> !escalates(effect));
    assertThat(effect(ContactOutcome.busy, 2)).matches(ContactEffectTest::escalates);
    assertThat(effect(ContactOutcome.busy, 3)).matches(ContactEffectTest::escalates);
  }

  @ParameterizedTest
  @EnumSource(names = {"wrong_number", "do_not_call"})
  void a_wrong_number_and_a_wish_not_to_be_called_end_it(ContactOutcome outcome) {
    assertThat(effect(outcome, 0)).isEqualTo(new ContactEffect.Cancelled(outcome));
  }

  private static boolean escalates(ContactEffect effect) {
    return effect instanceof ContactEffect.Failed failed && failed.escalates();
  }

  private static ContactEffect effect(ContactOutcome outcome, int attempts) {
    return ContactEffect.of(outcome, attempts, CallbackSettings.DEFAULT, NOW);
  }
}
