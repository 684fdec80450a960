package dev.suite.runtime.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCompanyTest {
  @Test
  void the_value_says_whose_it_is() {
    assertThat(EventCompany.of("8:72", "{\"company_id\":7}".getBytes(UTF_8))).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"no json", "{}", "{\"company_id\":\"7\"}", "{\"company_id\":-7}", "[7]"})
  void the_key_says_it_where_the_value_does_not(String value) {
    assertThat(EventCompany.of("8:72", value.getBytes(UTF_8))).isEqualTo(8);
  }

  @Test
  void a_key_alone_may_be_the_company() {
    assertThat(EventCompany.of("8", null)).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"customer:72", "toys/1/2", "08:1", "'-8:1'", "99999999999999999999:1"})
  void others_are_nobodys(String key) {
    assertThat(EventCompany.of(key, "no json".getBytes(UTF_8))).isNull();
  }
}
