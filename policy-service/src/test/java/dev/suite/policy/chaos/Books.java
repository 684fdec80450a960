package dev.suite.policy.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.chaos.Load;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Audit trail, stats and topic, held against each other. */
public record Books(Stage stage) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** What the stats keep one number for. */
  record Day(long company, long customer, String type, LocalDate day) {}

  /**
   * A line of the audit trail.
   *
   * @param counted whether the stats have to hold it
   */
  public record Line(
      long id, long appointment, String event, boolean counted, boolean own, Day day) {}

  /** Trail and stats at one moment, told by one statement. */
  public record Sums(long trail, long uncounted, long stats) {}

  /** The audit trail in the order it was written. */
  public List<Line> trail() {
    return stage.rows(
        """
        SELECT m.id, m.appointment_id, m.event_id,
          m.counted AND m.voided_at IS NULL AND m.deleted_at IS NULL, m.source = 'rest', m.company_id,
          m.customer_id, m.modification_type, m.occurred_at, c.time_zone
        FROM appointment_modifications m JOIN companies c ON c.id = m.company_id ORDER BY m.id\
        """,
        Books::line);
  }

  private static Line line(ResultSet row) throws SQLException {
    LocalDateTime at = row.getObject(9, LocalDateTime.class);
    LocalDate day =
        at.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZoneId.of(row.getString(10))).toLocalDate();
    String type = row.getString(8).equals("cancel") ? "cancellation_count" : "reschedule_count";
    return new Line(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getBoolean(4),
        row.getBoolean(5),
        new Day(row.getLong(6), row.getLong(7), type, day));
  }

  private Map<Day, Long> stats() {
    Map<Day, Long> stats = new HashMap<>();
    stage
        .rows(
            """
            SELECT company_id, customer_id, stat_type, period_start, count
            FROM appointment_modification_stats WHERE count > 0\
            """,
            row ->
                Map.entry(
                    new Day(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)),
                    row.getLong(5)))
        .forEach(entry -> stats.put(entry.getKey(), entry.getValue()));
    return stats;
  }

  /** Stats and what they lack make up the trail at any moment, while they are folded too. */
  public Sums sums() {
    return stage
        .rows(
            """
            SELECT (SELECT COUNT(*) FROM appointment_modifications),
              (SELECT COUNT(*) FROM appointment_modifications WHERE counted = FALSE),
              (SELECT COALESCE(SUM(count), 0) FROM appointment_modification_stats)\
            """,
            row -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  /** Checks the stats against the counted lines, day by day in each company's zone. */
  public void statsEqualWhatIsCounted() {
    Map<Day, Long> expected =
        trail().stream().filter(Line::counted).collect(groupingBy(Line::day, counting()));
    assertThat(stats()).isEqualTo(expected);
  }

  /** Waits until the stats hold everything, then checks them. */
  public void statsEqualTheTrail() {
    Awaitility.await("the stats to take everything in")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> sums().uncounted() == 0);
    statsEqualWhatIsCounted();
  }

  /** Checks that all acknowledged is written once, under the id that was told, and nothing else. */
  void trailHolds(Map<Booking, Long> acknowledged) {
    Map<Long, Long> told = new HashMap<>();
    acknowledged.forEach((booking, id) -> told.put(booking.appointment(), id));
    List<Line> own = trail().stream().filter(Line::own).toList();
    assertThat(own).extracting(Line::appointment).doesNotHaveDuplicates();
    Map<Long, Long> written = new HashMap<>();
    own.forEach(line -> written.put(line.appointment(), line.id()));
    assertThat(written).isEqualTo(told);
  }

  /**
   * Checks that the topic has an event for each own line and no other, in order for each customer.
   *
   * @return how many were sent more than once
   */
  int topicCoversTheTrail() {
    List<Published> sent = Published.all(stage.bootstrap());
    Set<String> ids = sent.stream().map(Published::id).collect(toSet());
    assertThat(ids).isEqualTo(trail().stream().filter(Line::own).map(Line::event).collect(toSet()));
    assertThat(Published.firstOfEach(sent))
        .allSatisfy((_, numbers) -> assertThat(numbers).isSorted());
    return sent.size() - ids.size();
  }

  /** Waits for the stats, then holds everything against everything and says it aloud. */
  void agreeWith(Load<Booking> load, String after) {
    statsEqualTheTrail();
    trailHolds(load.recorded());
    int again = topicCoversTheTrail();
    System.out.printf(
        "%s: %d recorded and counted once, %d events sent again, answers %s%n",
        after, load.count(), again, load.kinds());
  }
}
