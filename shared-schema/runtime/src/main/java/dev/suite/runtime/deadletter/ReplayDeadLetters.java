package dev.suite.runtime.deadletter;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.outbox.Outbox;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Sends dead letters to their topic again, through the outbox, under their key and identity. That a
 * letter was replayed is noted in the same transaction, so that none goes twice; one that dies
 * again makes a new letter.
 */
@ApplicationScoped
class ReplayDeadLetters {
  /** How many letters one call without ids replays at most. */
  static final int MOST = 1_000;

  private static final int STRETCH = 500;

  /**
   * What became of the letters.
   *
   * @param replayed the ids of those that go to their topic now
   * @param alreadyReplayed the ids of those that went before
   * @param more whether there are others that have never been replayed
   */
  record Replay(List<String> replayed, List<String> alreadyReplayed, boolean more) {}

  private final LetterBoxes boxes;
  private final ReplayedLetterStore store;
  private final Outbox outbox;
  private final Pool pool;

  ReplayDeadLetters(LetterBoxes boxes, ReplayedLetterStore store, Outbox outbox, Pool pool) {
    this.boxes = boxes;
    this.store = store;
    this.outbox = outbox;
    this.pool = pool;
  }

  /** Replays these letters; fails with 422 where one is none of this service and topic. */
  Uni<Replay> these(String topic, List<LetterId> ids) {
    return boxes.with(Set.of(topic), reader -> found(reader, ids)).chain(this::replay);
  }

  private static List<DeadLetter> found(LetterReader reader, List<LetterId> ids) {
    List<DeadLetter> letters = new ArrayList<>();
    for (LetterId id : new TreeSet<>(ids)) {
      reader.boxes().stream()
          .filter(box -> box.partition() == id.partition())
          .filter(box -> id.offset() >= reader.start(box) && id.offset() < reader.end(box))
          .flatMap(box -> reader.read(box, id.offset(), id.offset() + 1).stream())
          .findFirst()
          .ifPresentOrElse(
              letters::add,
              () -> {
                throw Problem.invalid("/ids/" + ids.indexOf(id), "is no dead letter of this topic");
              });
    }
    return letters;
  }

  /** Replays what has not been replayed yet, {@link #MOST} letters at most, the oldest first. */
  Uni<Replay> all(String topic) {
    return boxes.with(Set.of(topic), this::all);
  }

  private Replay all(LetterReader reader) {
    Allowance allowance = new Allowance(MOST);
    List<String> replayed = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (TopicPartition box : reader.boxes()) {
      long end = reader.end(box);
      for (long from = reader.start(box); from < end && !allowance.isExceeded(); from += STRETCH) {
        Replay stretch = stretch(reader.read(box, from, Math.min(from + STRETCH, end)), allowance);
        replayed.addAll(stretch.replayed());
        before.addAll(stretch.alreadyReplayed());
      }
    }
    return new Replay(replayed, before, allowance.isExceeded());
  }

  private Replay stretch(List<DeadLetter> letters, Allowance allowance) {
    Set<DeadLetter> before = store.times(letters).await().indefinitely().keySet();
    List<DeadLetter> never = letters.stream().filter(one -> !before.contains(one)).toList();
    Replay replay = replay(allowance.of(never)).await().indefinitely();
    letters.stream()
        .filter(before::contains)
        .map(one -> one.id().toString())
        .forEach(replay.alreadyReplayed()::add);
    return replay;
  }

  private Uni<Replay> replay(List<DeadLetter> letters) {
    return Transactions.in(
        pool,
        connection -> {
          OpenTransaction tx = OpenTransaction.of(connection);
          Replay replay = new Replay(new ArrayList<>(), new ArrayList<>(), false);
          return InOrder.each(letters, letter -> replay(tx, letter, replay)).replaceWith(replay);
        });
  }

  private Uni<Void> replay(OpenTransaction tx, DeadLetter letter, Replay replay) {
    String id = letter.id().toString();
    return store
        .mark(tx, letter)
        .chain(first -> {
          (first ? replay.replayed() : replay.alreadyReplayed()).add(id);
          return first ? outbox.add(tx, letter.event()) : Uni.createFrom().voidItem();
        });
  }
}
