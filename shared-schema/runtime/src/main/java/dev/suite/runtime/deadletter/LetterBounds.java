package dev.suite.runtime.deadletter;

import dev.suite.contracts.Topics;
import dev.suite.runtime.rest.Position;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the pages so far ended in each box.
 *
 * @param before the oldest offset shown, by the topic's place among all and the partition: a cursor
 *     has to stay short; boxes not shown yet are missing
 */
record LetterBounds(Map<String, Long> before) {
  static final LetterBounds NONE = new LetterBounds(Map.of());
  private static final Pattern TEXT = Pattern.compile("\\d{1,3}-\\d{1,6}:\\d{1,18}");

  /** Reads what {@link #text} wrote. */
  static LetterBounds of(Position position) {
    Map<String, Long> before = new TreeMap<>();
    for (String bound : position.text(0).split(",", -1)) {
      if (!TEXT.matcher(bound).matches()) {
        throw Position.invalidCursor();
      }
      int colon = bound.indexOf(':');
      before.put(bound.substring(0, colon), Long.valueOf(bound.substring(colon + 1)));
    }
    return new LetterBounds(before);
  }

  /** The end of what is to be read of a box that ends there. */
  long of(TopicPartition box, long end) {
    return Math.min(
        before.getOrDefault(box(DeadLetter.topicOf(box.topic()), box.partition()), end), end);
  }

  /** The same, with these shown as well. */
  LetterBounds behind(List<DeadLetter> shown) {
    Map<String, Long> more = new TreeMap<>(before);
    shown.forEach(letter ->
        more.merge(box(letter.topic(), letter.id().partition()), letter.id().offset(), Math::min));
    return new LetterBounds(more);
  }

  private static String box(String topic, int partition) {
    return Topics.ALL.indexOf(topic) + "-" + partition;
  }

  String text() {
    return before.entrySet().stream()
        .map(bound -> bound.getKey() + ":" + bound.getValue())
        .collect(Collectors.joining(","));
  }
}
