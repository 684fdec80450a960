package dev.suite.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private final List<String> lines = new ArrayList<>();
  private final Narrator narrator = new Narrator(lines::add);

  @Test
  void scenes_are_numbered_and_their_answers_indented() {
    narrator.scene("The salon opens");
    narrator.answer("9 rows accepted");
    narrator.scene("It sets its policy");

    assertThat(lines)
        .containsExactly(
            "", "  1. The salon opens", "     9 rows accepted", "", "  2. It sets its policy");
  }

  @Test
  void long_answers_are_wrapped_at_100_columns_and_lose_nothing() {
    String text = "word ".repeat(60).strip();

    narrator.answer(text);

    assertThat(lines)
        .hasSizeGreaterThan(2)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(String.join(" ", lines.stream().map(String::strip).toList())).isEqualTo(text);
  }

  @Test
  void times_are_the_salons_own() {
    assertThat(Narrator.time(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("Thu 2 Jul 00:30");
    assertThat(Narrator.second(Instant.parse("2026-07-01T22:30:05.9Z"))).isEqualTo("00:30:05");
  }

  @Test
  void a_letter_is_quoted_line_by_line_and_wrapped_within_its_mark() throws Exception {
    narrator.letter(
        new ObjectMapper()
            .createObjectNode()
            .put("subject", "Ihr Termin")
            .put("text", "Guten Tag,\n\n" + "wort ".repeat(30).strip() + "\n"));

    assertThat(lines)
        .startsWith(
            "     | Ihr Termin",
            "     |",
            "     | Guten Tag,",
            "     |",
            "     | " + "wort ".repeat(18).strip())
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).startsWith("     |").hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void money_is_amount_and_currency() throws Exception {
    var fee = new ObjectMapper().readTree("{\"amount\":\"25.00\",\"currency\":\"EUR\"}");

    assertThat(Narrator.money(fee)).isEqualTo("25.00 EUR");
  }
}
