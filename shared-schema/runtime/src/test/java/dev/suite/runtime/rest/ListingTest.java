package dev.suite.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  private static final Instant AT = Instant.parse("2026-03-31T10:00:00.123456Z");

  private final Listing listing = new Listing("toys", 7);

  @Test
  void the_last_page_has_no_next() {
    assertThat(listing.page(List.of(1L, 2L), 2, List::of))
        .isEqualTo(new Page<>(List.of(1L, 2L), null));
  }

  @Test
  void a_cursor_gives_back_the_columns_of_the_last_row_shown() {
    Page<Long> page = listing.page(List.of(5L, 4L, 3L), 2, id -> List.of(AT, id, "ü/\"+ \\"));
    Position position = listing.after(page.next()).orElseThrow();
    assertThat(page.items()).containsExactly(5L, 4L);
    assertThat(position.instant(0)).isEqualTo(AT);
    assertThat(position.number(1)).isEqualTo(4);
    assertThat(position.text(2)).isEqualTo("ü/\"+ \\");
    assertThat(page.next()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void rows_inserted_meanwhile_shift_nothing() {
    List<Long> rows = new ArrayList<>(LongStream.rangeClosed(1, 10).boxed().toList());
    List<Long> seen = new ArrayList<>();
    String after = null;
    do {
      Page<Long> page = newestFirst(rows, after, 3);
      seen.addAll(page.items());
      rows.add(rows.size() + 1L);
      after = page.next();
    } while (after != null);
    assertThat(seen).containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void without_a_cursor_the_list_starts_at_its_top() {
    assertThat(listing.after(null)).isEmpty();
  }

  @Test
  void a_cursor_of_another_list_or_company_is_refused() {
    String next = listing.page(List.of(5L, 4L), 1, List::of).next();
    assertInvalid(() -> new Listing("games", 7).after(next));
    assertInvalid(() -> new Listing("toys", 8).after(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "*",
        "bnVsbA",
        "e30",
        "W10",
        "WyJ0b3lzIl0",
        "WyJ0b3lzIiwiNyIsMV0",
        "WyJ0b3lzIiw3LDFdMQ"
      })
  void a_broken_cursor_is_refused(String cursor) {
    assertInvalid(() -> listing.after(cursor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"toys\",7]",
        "[\"toys\",7,\"4\"]",
        "[\"toys\",7,4.5]",
        "[\"toys\",7,99999999999999999999]",
        "[\"toys\",7,null]"
      })
  void a_column_of_another_type_is_a_broken_cursor(String forged) {
    String cursor = Base64.getUrlEncoder().encodeToString(forged.getBytes(UTF_8));
    assertInvalid(() -> listing.after(cursor).orElseThrow().number(0));
  }

  @Test
  void a_time_that_is_none_is_a_broken_cursor() {
    String cursor = listing.page(List.of("a", "b"), 1, List::of).next();
    assertInvalid(() -> listing.after(cursor).orElseThrow().instant(0));
  }

  private Page<Long> newestFirst(List<Long> rows, String after, int limit) {
    long last = listing.after(after).map(position -> position.number(0)).orElse(Long.MAX_VALUE);
    List<Long> found = rows.reversed().stream().filter(id -> id < last).limit(limit + 1L).toList();
    return listing.page(found, limit, List::of);
  }

  private static void assertInvalid(Runnable reading) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(reading::run)
        .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
        .extracting(Problem::code)
        .isEqualTo("invalid_cursor");
  }
}
