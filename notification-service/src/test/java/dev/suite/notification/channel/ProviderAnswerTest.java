package dev.suite.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAnswerTest {
  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void a_success_is_accepted_under_the_providers_name_for_it(int status) {
    assertThat(ProviderAnswer.outcome(status, "m-1")).isEqualTo(new Outcome.Accepted("m-1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 599})
  void a_busy_or_broken_provider_may_take_it_later(int status) {
    assertThat(ProviderAnswer.outcome(status, null))
        .isInstanceOfSatisfying(
            Outcome.TemporaryFailure.class,
            failure -> assertThat(failure.code()).isEqualTo("http_" + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 410, 422, 499})
  void any_other_answer_is_a_refusal_for_good(int status) {
    assertThat(ProviderAnswer.outcome(status, null))
        .isInstanceOfSatisfying(
            Outcome.PermanentFailure.class,
            failure -> assertThat(failure.code()).isEqualTo("http_" + status));
  }
}
