package dev.suite.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
  private final Gathering<String, Integer, String> gathering =
      new Gathering<>(
          3,
          (kind, questions) -> {
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

  private CompletableFuture<String> ask(String kind, int question) {
    return gathering.ask(kind, question).subscribeAsCompletionStage();
  }
}
