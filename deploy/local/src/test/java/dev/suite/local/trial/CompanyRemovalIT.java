package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.contracts.DeadLetters;
import dev.suite.contracts.Topics;
import dev.suite.schema.Service;
import dev.suite.testkit.chaos.Answer;
import dev.suite.testkit.service.Tables;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A company is deleted through the directory of any of the three. */
@ExtendWith(SuiteOfTrial.class)
class CompanyRemovalIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<Service, String> LISTS =
      Map.of(
          Service.POLICY, "/modifications",
          Service.CALLBACK, "/callbacks",
          Service.NOTIFICATION, "/notifications");
  private static final String DELETION =
      """
      {"deleted": [{"type": "company", "id": %d, "version": 2}]}\
      """;
  private static final String ITS_TABLES =
      """
      SELECT table_name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND column_name = 'company_id'
        AND table_name <> 'deleted_directory_rows'\
      """;

  private final RunningSuite suite;

  CompanyRemovalIT(RunningSuite suite) {
    this.suite = suite;
  }

  @ParameterizedTest
  @EnumSource
  void a_company_deleted_through_one_is_gone_from_all_three(Service through) throws IOException {
    Company company = Opening.of(suite, Company.of(2, 2));
    busy(company);

    assertThat(
            suite
                .api(through)
                .put(company.id(), "/directory", Map.of(), DELETION.formatted(company.id()))
                .isSuccess())
        .isTrue();

    until("404 everywhere", () -> answers(company).values().stream().allMatch(one -> one == 404));
    await("no row anywhere")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(rowsLeft(company)).isEmpty());
    nobodyIsToldAnyMore(company);
  }

  /** Something of it in every service. */
  private void busy(Company company) throws IOException {
    Visit visit = company.visit(0);
    Caller caller = company.callers(1).getFirst();
    post(Service.POLICY, company, "/modifications", visit.cancellation());
    post(Service.CALLBACK, company, "/callbacks", caller.request());
    until(
        "letters to customer and manager",
        () ->
            notes(company).stream()
                .map(Note::event)
                .toList()
                .containsAll(List.of("appointment_cancelled", "callback_escalated")));
    until("all sent", () -> notes(company).stream().allMatch(note -> note.status().equals("sent")));
  }

  private void post(Service service, Company company, String path, String body) throws IOException {
    Answer answer = suite.api(service).post(company.id(), path, Map.of(), body);
    assertThat(answer.isSuccess()).as("%s", answer).isTrue();
  }

  private void nobodyIsToldAnyMore(Company company) {
    int letters = suite.post().to(company.addresses()).size();
    Visit other = company.visit(1);
    new OutsideEvents(suite.outsider()).cancelled(other, UUID.randomUUID());
    until(
        "the dead letters of both consumers",
        () ->
            suite
                    .outsider()
                    .read(
                        Topics.APPOINTMENT_MODIFIED + DeadLetters.TOPIC_SUFFIX,
                        OutsideEvents.key(other))
                    .size()
                == 2);
    assertThat(suite.post().to(company.addresses())).hasSize(letters);
    assertThat(rowsLeft(company))
        .as("nothing but the two letters, which stay in the outbox until they are purged")
        .isEqualTo(Map.of("policy.outbox", 1L, "notification.outbox", 1L));
  }

  private List<Note> notes(Company company) {
    return Note.all(suite.tables(Service.NOTIFICATION), company);
  }

  private Map<Service, Integer> answers(Company company) throws IOException {
    Map<Service, Integer> answers = new HashMap<>();
    for (var list : LISTS.entrySet()) {
      answers.put(
          list.getKey(), suite.api(list.getKey()).get(company.id(), list.getValue()).status());
    }
    return answers;
  }

  /** How many rows each table still has. */
  private Map<String, Long> rowsLeft(Company company) {
    Map<String, Long> left = new HashMap<>();
    for (Service service : Service.values()) {
      Tables tables = suite.tables(service);
      for (String table : tables.texts(ITS_TABLES)) {
        left.put(
            service + "." + table,
            tables.number(
                "SELECT COUNT(*) FROM %s WHERE company_id = ?".formatted(table), company.id()));
      }
      left.put(
          service + ".companies",
          tables.number("SELECT COUNT(*) FROM companies WHERE id = ?", company.id()));
    }
    left.values().removeIf(count -> count == 0);
    return left;
  }

  private static void until(String what, Callable<Boolean> holds) {
    await(what).atMost(PATIENCE).until(holds);
  }
}
