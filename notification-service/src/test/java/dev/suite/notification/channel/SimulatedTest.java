package dev.suite.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTest {
  @ParameterizedTest
  @CsvSource({
    "temp-fail@simulator.example, TemporaryFailure",
    "+15550000001, TemporaryFailure",
    "perm-fail@simulator.example, PermanentFailure",
    "+15550000002, PermanentFailure",
    "delay@simulator.example, Accepted",
    "unknown@simulator.example, Unknown",
    "+15550000003, Unknown"
  })
  void an_address_made_for_it_does_what_it_says(String address, String outcome) {
    assertThat(Simulated.at(address).orElseThrow().outcome().getClass().getSimpleName())
        .isEqualTo(outcome);
  }

  @Test
  void one_address_takes_its_time() {
    assertThat(Simulated.at("delay@simulator.example")).contains(Simulated.DELAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mia@simulator.example", "temp-fail@simulator.example.org", "+15550000004", ""})
  void every_other_address_is_real(String address) {
    assertThat(Simulated.at(address)).isEmpty();
  }
}
