package dev.suite.local.trial;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.local.trial.PostOffice.Letter;
import dev.suite.schema.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the databases and the post office have of a company, held against what its people were told.
 *
 * @param mayBeUnknown whether a sender was killed: then a message may have got lost, but not unseen
 */
record Books(RunningSuite suite, Company company, Traffic traffic, boolean mayBeUnknown) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private static final String TRAIL =
      "SELECT appointment_id, id FROM appointment_modifications WHERE company_id = ?";
  private static final String STATS =
      """
      SELECT customer_id, SUM(count) FROM appointment_modification_stats
      WHERE company_id = ? AND stat_type = 'cancellation_count' GROUP BY customer_id\
      """;
  private static final String ESCALATIONS =
      "SELECT callback_request_id, escalated_to FROM callback_escalations WHERE company_id = ?";
  private static final String UNSENT =
      "SELECT COUNT(*) FROM outbox WHERE company_id = ? AND published_at IS NULL";

  /** Waits until everything has arrived everywhere, without help, and once. */
  void awaitAgreement() {
    await("all to arrive once")
        .atMost(PATIENCE)
        .pollInterval(LOOK_EVERY)
        .untilAsserted(this::agree);
  }

  /** Checks that everything has arrived everywhere, once. */
  void agree() {
    List<Note> notes = notes();
    cancellationsAreCounted();
    customersAreTold(notes);
    callersAreEscalated();
    managersAreTold(notes);
    eachIsOneLetter(notes);
    for (Service service : Service.values()) {
      assertThat(suite.tables(service).number(UNSENT, company.id())).as("%s", service).isZero();
    }
  }

  private List<Note> notes() {
    return Note.all(suite.tables(Service.NOTIFICATION), company);
  }

  private void cancellationsAreCounted() {
    var told =
        traffic.cancellations().recorded().entrySet().stream()
            .map(entry -> row(entry.getKey().appointment(), entry.getValue()))
            .toList();
    var counted =
        traffic.cancellations().recorded().keySet().stream()
            .map(visit -> row(visit.customer(), 1))
            .toList();
    assertThat(policy(TRAIL)).as("audit trail").containsExactlyInAnyOrderElementsOf(told);
    assertThat(policy(STATS)).as("stats").containsExactlyInAnyOrderElementsOf(counted);
  }

  private List<List<String>> policy(String sql) {
    return suite.tables(Service.POLICY).rows(sql, company.id());
  }

  private static List<String> row(Object... columns) {
    return Arrays.stream(columns).map(String::valueOf).toList();
  }

  private void customersAreTold(List<Note> notes) {
    assertThat(notes)
        .filteredOn(note -> note.event().equals("appointment_cancelled"))
        .extracting(Note::recipient)
        .containsExactlyInAnyOrderElementsOf(
            traffic.cancellations().recorded().keySet().stream()
                .map(visit -> String.valueOf(visit.customer()))
                .toList());
  }

  private void callersAreEscalated() {
    assertThat(suite.tables(Service.CALLBACK).rows(ESCALATIONS, company.id()))
        .as("escalations")
        .containsExactlyInAnyOrderElementsOf(managersByCallback());
  }

  private List<List<String>> managersByCallback() {
    return traffic.callbacks().recorded().entrySet().stream()
        .map(entry -> row(entry.getValue(), entry.getKey().manager()))
        .toList();
  }

  private void managersAreTold(List<Note> notes) {
    for (String event : List.of("callback_requested", "callback_escalated")) {
      assertThat(notes)
          .filteredOn(note -> note.event().equals(event))
          .as(event)
          .extracting(note -> row(note.callback(), note.recipient()))
          .containsExactlyInAnyOrderElementsOf(managersByCallback());
    }
  }

  private void eachIsOneLetter(List<Note> notes) {
    assertThat(notes)
        .filteredOn(note -> !(mayBeUnknown && note.isUnknown()))
        .extracting(Note::status)
        .containsOnly("sent");
    List<Letter> letters = suite.post().to(company.addresses());
    Map<Long, String> addresses = notes.stream().collect(toMap(Note::id, Note::address));
    assertThat(letters)
        .allSatisfy(one -> assertThat(addresses).containsEntry(one.notification(), one.to()));
    Map<Long, Long> counts = letters.stream().collect(groupingBy(Letter::notification, counting()));
    assertThat(counts.values()).as("letters of one notification").containsOnly(1L);
    assertThat(notes)
        .filteredOn(note -> !note.isUnknown())
        .allSatisfy(note -> assertThat(counts).containsKey(note.id()));
  }

  @Override
  public String toString() {
    List<Note> notes = notes();
    return "%d cancelled, %d to be called, %d messages, %d of them unknown; %s"
        .formatted(
            traffic.cancellations().count(),
            traffic.callbacks().count(),
            notes.size(),
            notes.stream().filter(Note::isUnknown).count(),
            traffic);
  }
}
