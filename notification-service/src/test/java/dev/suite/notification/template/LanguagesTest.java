package dev.suite.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void the_recipients_come_first_then_the_companys_then_english() {
    assertThat(Languages.of("de_AT", "fr-CH")).containsExactly("de-AT", "de", "fr-CH", "fr", "en");
  }

  @Test
  void without_a_locale_of_their_own_it_is_the_companys() {
    assertThat(Languages.of(null, "de")).containsExactly("de", "en");
    assertThat(Languages.of(" ", "de")).containsExactly("de", "en");
  }

  @Test
  void what_is_no_locale_is_left_out() {
    assertThat(Languages.of("!!", "en-GB")).containsExactly("en-GB", "en");
  }

  @Test
  void dates_follow_the_recipients_country_where_the_words_are_of_their_language() {
    assertThat(Languages.formats("de", List.of("de-AT", "de", "en")))
        .isEqualTo(Locale.forLanguageTag("de-AT"));
    assertThat(Languages.formats("en", List.of("fr", "en"))).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.formats("en", List.of("fr", "en-GB", "en"))).isEqualTo(Locale.UK);
  }
}
