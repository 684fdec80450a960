package dev.suite.runtime.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "de                     | -     | DE",
        "de-AT,en;q=0.8         | -     | DE",
        "en;q=0.5, de;q=0.9     | -     | DE",
        "fr, de;q=0.1           | en    | DE",
        "en-GB                  | de    | EN",
        "fr                     | de    | DE",
        "fr                     | fr    | EN",
        "*                      | de    | DE",
        "-                      | de_DE | DE",
        "-                      | -     | EN",
        ";;q=nonsense           | de    | DE",
        "de;q=2                 | -     | EN"
      })
  void the_header_rules_then_the_token_then_english(String header, String locale, Language wanted) {
    assertThat(Language.preferred(header, locale)).isEqualTo(wanted);
  }
}
