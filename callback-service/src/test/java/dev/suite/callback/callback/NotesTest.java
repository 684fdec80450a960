package dev.suite.callback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {
  @Test
  void each_step_adds_lines() {
    assertThat(Notes.joined(null, "asked")).isEqualTo("asked");
    assertThat(Notes.joined("asked", "called")).isEqualTo("asked\ncalled");
    assertThat(Notes.joined("asked", " ")).isEqualTo("asked");
    assertThat(Notes.joined(null, null)).isNull();
  }

  @Test
  void the_newest_part_is_kept_of_notes_that_grow_too_long() {
    String joined = Notes.joined("a".repeat(Notes.LONGEST), "called");
    assertThat(joined).hasSize(Notes.LONGEST).endsWith("a\ncalled");
  }

  @Test
  void no_character_is_cut_in_two() {
    String emoji = "\ud83d\ude00".repeat(Notes.LONGEST / 2);
    assertThat(Notes.joined(emoji, "")).isEqualTo(emoji);
    assertThat(Notes.joined(emoji, "end")).hasSize(Notes.LONGEST).startsWith("\ud83d");
    assertThat(Notes.joined(emoji, "so")).hasSize(Notes.LONGEST - 1).startsWith("\ud83d");
  }
}
