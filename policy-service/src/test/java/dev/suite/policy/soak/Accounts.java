package dev.suite.policy.soak;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.chaos.Books;
import dev.suite.policy.chaos.Published;
import dev.suite.policy.chaos.Stage;
import dev.suite.policy.soak.Errand.Entry;
import dev.suite.policy.soak.Wish.Trace;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was wanted, the audit trail, the stats and the topic, held against each other row by row.
 */
record Accounts(Stage stage, Collection<Errand> done) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TRAIL =
      """
      SELECT event_id, IF(source = 'rest', id, 0), appointment_id, customer_id,
        fee_charged, modification_type, source,
        IF(deleted_at IS NOT NULL, 'deleted', IF(voided_at IS NOT NULL, 'voided', 'live'))
      FROM appointment_modifications\
      """;
  private static final String UNSENT = "SELECT id FROM outbox WHERE published_at IS NULL";

  /** A change as trail and topic tell it: by its event's id, with the fee charged at first. */
  record Told(
      String event,
      long modification,
      long appointment,
      long customer,
      String type,
      BigDecimal fee) {
    static Told of(Published one) {
      var event = one.event();
      return new Told(
          one.id(),
          one.modification(),
          event.path("appointment_id").asLong(),
          event.path("customer_id").asLong(),
          event.path("modification_type").asText(),
          new BigDecimal(event.at("/fee/amount").asText()));
    }
  }

  private record Line(Told told, Entry entry) {
    static Line of(ResultSet row) throws SQLException {
      Told told =
          new Told(
              row.getString(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              row.getString(6),
              new BigDecimal(row.getString(5)));
      Trace trace = new Trace(told.type(), row.getString(7), row.getString(8));
      return new Line(told, new Entry(told.appointment(), trace));
    }
  }

  /** Waits until everything has arrived, then holds everything against everything. */
  void agree() {
    Map<Entry, Long> wanted = once(done.stream().flatMap(Errand::entries));
    await("the trail to be what was wanted")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(once(trail().map(Line::entry))).isEqualTo(wanted));
    await("all to be sent")
        .atMost(PATIENCE)
        .until(() -> stage.rows(UNSENT, row -> row.getLong(1)).isEmpty());
    new Books(stage).statsEqualTheTrail();
    agreeWith(Published.all(stage.bootstrap()));
  }

  private void agreeWith(List<Published> topic) {
    Set<Told> told = topic.stream().map(Told::of).collect(toSet());
    Set<Long> removed = removed();
    assertThat(told.stream().filter(one -> removed.contains(one.appointment())))
        .as("events of appointments that are no more")
        .hasSameSizeAs(removed);
    assertThat(byEvent(told.stream().filter(one -> !removed.contains(one.appointment()))))
        .isEqualTo(byEvent(trail().map(Line::told)));
    assertThat(Published.firstOfEach(topic))
        .allSatisfy((_, numbers) -> assertThat(numbers).isSorted());
    System.out.printf(
        "Soak: %d errands %s, %d modifications, %d records on the topic, %d of them again%n",
        done.size(), wishes(), told.size(), topic.size(), topic.size() - told.size());
  }

  private Stream<Line> trail() {
    return stage.rows(TRAIL, Line::of).stream();
  }

  private Set<Long> removed() {
    return done.stream()
        .filter(errand -> errand.wish() == Wish.CANCEL_AND_REMOVE)
        .map(errand -> errand.booking().appointment())
        .collect(toSet());
  }

  private Map<Wish, Long> wishes() {
    return done.stream().collect(groupingBy(Errand::wish, counting()));
  }

  private static Map<Entry, Long> once(Stream<Entry> entries) {
    return entries.collect(groupingBy(entry -> entry, counting()));
  }

  /** Fails where one id stands for two changes. */
  private static Map<String, Told> byEvent(Stream<Told> changes) {
    return changes.collect(toMap(Told::event, change -> change));
  }
}
