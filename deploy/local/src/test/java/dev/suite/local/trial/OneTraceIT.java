package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.schema.Service;
import dev.suite.testkit.chaos.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace id leads from a REST call through the services' logs to the message. */
@ExtendWith(SuiteOfTrial.class)
class OneTraceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final RunningSuite suite;
  private final String trace = UUID.randomUUID().toString().replace("-", "");
  private final Map<String, String> headers =
      Map.of("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));

  OneTraceIT(RunningSuite suite) {
    this.suite = suite;
  }

  @Test
  void a_change_of_the_directory_is_followed_through_all_three() throws IOException {
    Company company = Opening.of(suite, Company.of(1, 1));
    succeeded(
        suite
            .api(Service.CALLBACK)
            .put(company.id(), "/directory", headers, company.customers(1, 2)));
    for (Service service : Service.values()) {
      awaitLine(service);
    }
  }

  @Test
  void a_cancellation_is_followed_to_the_customers_mail() throws IOException {
    Company company = Opening.of(suite, Company.of(1, 1));
    Visit visit = company.visit(0);
    succeeded(
        suite
            .api(Service.POLICY)
            .post(company.id(), "/modifications", headers, visit.cancellation()));
    awaitLine(Service.POLICY);
    awaitMail(company, "appointment_cancelled");
    assertThat(suite.post().to(company.address(visit))).hasSize(1);
  }

  @Test
  void a_wish_to_be_called_is_followed_to_the_mail_about_its_escalation() throws IOException {
    Company company = Opening.of(suite, Company.of(1, 1));
    Caller caller = company.callers(1).getFirst();
    succeeded(
        suite.api(Service.CALLBACK).post(company.id(), "/callbacks", headers, caller.request()));
    awaitLine(Service.CALLBACK);
    assertThat(LogLine.of(suite.service(Service.CALLBACK), trace))
        .extracting(LogLine::message)
        .anySatisfy(message -> assertThat(message).endsWith(": requested"));
    awaitMail(company, "callback_escalated");
  }

  private void awaitLine(Service service) {
    await("a line of " + service)
        .atMost(PATIENCE)
        .until(() -> !LogLine.of(suite.service(service), trace).isEmpty());
  }

  /** Waits for the line that says that the company's message of that event was sent. */
  private void awaitMail(Company company, String event) {
    await("the mail of " + event)
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          Note note =
              Note.all(suite.tables(Service.NOTIFICATION), company).stream()
                  .filter(one -> one.event().equals(event))
                  .findFirst()
                  .orElseThrow(AssertionError::new);
          assertThat(note.status()).isEqualTo("sent");
          assertThat(LogLine.of(suite.service(Service.NOTIFICATION), trace))
              .extracting(line -> line.mdc("notification_id"))
              .contains(String.valueOf(note.id()));
        });
  }

  private static void succeeded(Answer answer) {
    assertThat(answer.isSuccess()).as("%s", answer).isTrue();
  }
}
