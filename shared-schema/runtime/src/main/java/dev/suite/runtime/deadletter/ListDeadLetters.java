package dev.suite.runtime.deadletter;

import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Lists what this service's consumers gave up, the newest first. */
@ApplicationScoped
class ListDeadLetters {
  private static final long OF_NO_COMPANY = 0;

  private final LetterBoxes boxes;
  private final ReplayedLetterStore replayed;

  ListDeadLetters(LetterBoxes boxes, ReplayedLetterStore replayed) {
    this.boxes = boxes;
    this.replayed = replayed;
  }

  /** A page of the letters of these topics. */
  Uni<Page<DeadLetterAnswer>> list(Set<String> topics, int limit, String after) {
    Listing listing = new Listing("dead-letters:" + String.join(",", topics), OF_NO_COMPANY);
    LetterBounds bounds = listing.after(after).map(LetterBounds::of).orElse(LetterBounds.NONE);
    return boxes
        .with(topics, reader -> newest(reader, bounds, limit + 1))
        .map(letters -> page(listing, bounds, letters, limit))
        .chain(page -> replayed.times(page.items()).map(times -> answers(page, times)));
  }

  private static Page<DeadLetter> page(
      Listing listing, LetterBounds bounds, List<DeadLetter> letters, int limit) {
    return listing.page(
        letters, limit, _ -> List.of(bounds.behind(letters.subList(0, limit)).text()));
  }

  /** In each box the order is that of the offsets; among boxes the later letter comes first. */
  private static List<DeadLetter> newest(LetterReader reader, LetterBounds bounds, int limit) {
    List<Deque<DeadLetter>> open = new ArrayList<>();
    for (TopicPartition box : reader.boxes()) {
      open.add(new ArrayDeque<>(reader.last(box, bounds.of(box, reader.end(box)), limit)));
    }
    List<DeadLetter> newest = new ArrayList<>();
    open.removeIf(Deque::isEmpty);
    while (!open.isEmpty() && newest.size() < limit) {
      var latest = open.stream().max(Comparator.comparing(box -> box.getFirst().at())).get();
      newest.add(latest.removeFirst());
      open.removeIf(Deque::isEmpty);
    }
    return newest;
  }

  private static Page<DeadLetterAnswer> answers(
      Page<DeadLetter> page, Map<DeadLetter, Instant> replayed) {
    return new Page<>(
        page.items().stream()
            .map(letter -> DeadLetterAnswer.of(letter, replayed.get(letter)))
            .toList(),
        page.next());
  }
}
