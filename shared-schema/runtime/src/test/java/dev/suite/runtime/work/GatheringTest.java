package dev.suite.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private record Asked(
      String kind, List<Integer> questions, CompletableFuture<Map<Integer, String>> answers) {
    void answer() {
      answers.complete(
          questions.stream()
              .filter(question -> question > 0)
              .collect(Collectors.toMap(Function.identity(), question -> kind + question)));
    }
  }

  private final List<Asked> statements = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final Gathering<String, Integer, String> gathering =
      new Gathering<>(
          3,
          nanos::get,
          (kind, questions) -> {
            if (kind.equals("broken")) {
              throw new IllegalStateException("at once");
            }
            Asked asked = new Asked(kind, questions, new CompletableFuture<>());
            statements.add(asked);
            return Uni.createFrom().completionStage(asked.answers());
          });

  @Test
  void a_question_alone_is_asked_at_once() {
    CompletableFuture<String> answer = ask("a", 1);
    assertThat(statements).extracting(Asked::questions).containsExactly(List.of(1));
    statements.getFirst().answer();
    assertThat(answer).isCompletedWithValue("a1");
    CompletableFuture<String> _ = ask("a", 2);
    assertThat(statements).extracting(Asked::questions).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void
      questions_that_come_while_one_is_on_its_way_go_together_in_their_order_and_no_more_than_may() {
    List<CompletableFuture<String>> answers =
        IntStream.rangeClosed(1, 5).mapToObj(question -> ask("a", question)).toList();
    statements.getFirst().answer();
    statements.get(1).answer();
    statements.get(2).answer();
    assertThat(statements)
        .extracting(Asked::questions)
        .containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactly("a1", "a2", "a3", "a4", "a5");
  }

  @Test
  void the_same_question_is_asked_once_for_all_who_wait() {
    CompletableFuture<String> _ = ask("a", 1);
    CompletableFuture<String> one = ask("a", 2);
    CompletableFuture<String> other = ask("a", 2);
    statements.getFirst().answer();
    statements.get(1).answer();
    assertThat(statements.get(1).questions()).containsExactly(2);
    assertThat(one).isCompletedWithValue("a2");
    assertThat(other).isCompletedWithValue("a2");
  }

  @Test
  void questions_of_another_kind_wait_for_nobody() {
    CompletableFuture<String> _ = ask("a", 1);
    CompletableFuture<String> answer = ask("b", 1);
    statements.get(1).answer();
    assertThat(answer).isCompletedWithValue("b1");
  }

  @Test
  void a_failure_is_that_of_those_asked_with_it_and_the_next_are_asked() {
    CompletableFuture<String> failed = ask("a", 1);
    CompletableFuture<String> next = ask("a", 2);
    statements.getFirst().answers().completeExceptionally(new IllegalStateException("gone"));
    assertThat(failed).isCompletedExceptionally();
    statements.get(1).answer();
    assertThat(next).isCompletedWithValue("a2");
  }

  @Test
  void what_has_no_answer_is_null() {
    CompletableFuture<String> answer = ask("a", -1);
    statements.getFirst().answer();
    assertThat(answer).isCompletedWithValue(null);
  }

  @Test
  void who_waited_for_too_long_is_told_to_come_again_and_who_came_later_is_asked_for() {
    CompletableFuture<String> _ = ask("a", 1);
    CompletableFuture<String> early = ask("a", 2);
    nanos.addAndGet(Duration.ofSeconds(6).toNanos());
    CompletableFuture<String> late = ask("a", 3);
    statements.getFirst().answer();
    assertThat(early).isCompletedExceptionally();
    statements.get(1).answer();
    assertThat(late).isCompletedWithValue("a3");
  }

  @Test
  void where_a_thousand_wait_the_next_is_told_to_come_again_at_once() {
    List<CompletableFuture<String>> answers =
        IntStream.rangeClosed(0, 1_001).mapToObj(question -> ask("a", question)).toList();
    assertThat(answers.getLast()).isCompletedExceptionally();
    assertThat(answers.subList(0, 1_001)).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void nobody_asks_for_who_gave_up() {
    CompletableFuture<String> _ = ask("a", 1);
    gathering.ask("a", 2).subscribe().with(_ -> {}).cancel();
    CompletableFuture<String> answer = ask("a", 3);
    statements.getFirst().answer();
    statements.get(1).answer();
    assertThat(statements.get(1).questions()).containsExactly(3);
    assertThat(answer).isCompletedWithValue("a3");
  }

  @Test
  void a_source_that_fails_at_once_stops_nobody_behind_it() {
    assertThat(ask("broken", 1)).isCompletedExceptionally();
    assertThat(ask("broken", 2)).isCompletedExceptionally();
  }

  private CompletableFuture<String> ask(String kind, int question) {
    return gathering.ask(kind, question).subscribeAsCompletionStage();
  }
}
