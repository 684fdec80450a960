package dev.suite.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once written is valid and readable for ever: a contract only grows. */
class GoldenSamplesTest {
  @ParameterizedTest
  @MethodSource("dev.suite.contracts.Sample#all")
  void every_golden_event_is_valid_by_its_schema(Sample sample) {
    assertThat(TopicSchema.of(sample.topic()).refusedPaths(sample.event())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.suite.contracts.Sample#topics")
  void every_topic_has_a_sample_as_written_and_one_with_unknown_fields(String topic) {
    assertThat(Sample.written()).anyMatch(sample -> sample.topic().equals(topic));
    assertThat(Sample.accepted())
        .anyMatch(
            sample -> sample.topic().equals(topic) && sample.name().endsWith("unknown_fields"));
  }

  @ParameterizedTest
  @MethodSource("dev.suite.contracts.Sample#written")
  void a_written_event_is_read_and_written_again_without_a_difference(Sample sample)
      throws IOException {
    var writtenAgain = Sample.JSON.writeValueAsString(sample.read());

    assertThat(Sample.JSON.readTree(writtenAgain)).isEqualTo(sample.event());
  }

  @ParameterizedTest
  @MethodSource("dev.suite.contracts.Sample#accepted")
  void an_event_of_another_producer_is_read_and_passed_on_in_the_full_form(Sample sample)
      throws IOException {
    var read = sample.read();

    var passedOn = sample.with(Sample.JSON.readTree(Sample.JSON.writeValueAsString(read)));

    assertThat(TopicSchema.of(sample.topic()).refusedPaths(passedOn.event())).isEmpty();
    assertThat(passedOn.read()).isEqualTo(read);
  }
}
