package dev.suite.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id has one spelling, so that what was checked is what is touched. */
class EntityIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer:+602",
        "customer:0602",
        "customer:-1",
        "customer:0",
        "customer: 602",
        "customer:99999999999999999999",
        "appointment:٥",
        "staff:st600 ",
        "branch:☃",
        "branch:1234567890123456789012345678901234567",
        "salon:7",
        "customer:",
        "customer"
      })
  void another_spelling_is_no_id(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> EntityId.parse(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer:602", "staff:st600", "company:9223372036854775807"})
  void the_one_spelling_is_read_and_written_alike(String key) {
    assertThat(EntityId.parse(key)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "999999999999999999", "9223372036854775807"})
  void a_number_is_an_id_up_to_the_largest_of_its_column(String text) {
    assertThat(EntityId.number(text)).contains(Long.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "07", "+7", "-7", "7.0", "9223372036854775808", "٥"})
  void other_numbers_are_none(String text) {
    assertThat(EntityId.number(text)).isEmpty();
  }
}
