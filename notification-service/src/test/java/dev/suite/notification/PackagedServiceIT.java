package dev.suite.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.ProvidersOfTests;
import dev.suite.testkit.house.OperatedRules;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.OpenSalon;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The service as it is shipped. Its JVM keeps what it loads and compiles in this run in app.aot, so
 * the run goes once through all that a replica does.
 */
@QuarkusIntegrationTest
class PackagedServiceIT extends OperatedRules {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CANCELLED = "appointment_cancelled";

  private final OpenSalon salon = OpenSalon.ofNow();
  private final Client admin = Client.of(salon.id(), "admin");
  private final Client service = Client.of(salon.id(), "service");

  PackagedServiceIT() {
    super("/notifications");
  }

  @Test
  void a_cancellation_goes_from_its_event_to_the_customers_mailbox() throws MessagingException {
    service.put("/directory", salon.directory()).expect(202);
    await("the directory").atMost(PATIENCE).until(() -> configure().status() == 201);
    admin
        .get("/effective-notification-configurations/%s?branch_id=%s", CANCELLED, salon.branch())
        .expect(200);

    cancel();
    await("the mail")
        .atMost(PATIENCE)
        .until(() -> !ProvidersOfTests.mails(salon.email()).isEmpty());
    await("the record").atMost(PATIENCE).until(() -> "sent".equals(status()));

    assertThat(ProvidersOfTests.mails(salon.email())).hasSize(1);
    assertThat(ProvidersOfTests.mails(salon.email()).getFirst().getSubject())
        .startsWith("Ihr Termin am ")
        .endsWith(" ist abgesagt");
    assertThat(notification().<String>list("attempts.outcome")).containsExactly("accepted");
  }

  private Reply configure() {
    return admin.put(
        "/notification-configurations/branch/%s/%s/email".formatted(salon.branch(), CANCELLED),
        "{\"retry_count\":1}");
  }

  private void cancel() {
    String topic = "appointment_modified";
    String event =
        """
        {"company_id":%1$d,"appointment_id":%1$d,"customer_id":%1$d,"modification_type":"cancel",
         "within_policy":true,"fee":{"amount":"15.00","currency":"EUR"},"occurred_at":"%2$s",
         "modified_by":{"type":"customer","id":"%1$d"}}
        """
            .formatted(salon.id(), salon.now());
    TopicOfTests.send(
        topic,
        salon.id() + ":" + salon.id(),
        TopicOfTests.headers(UUID.randomUUID(), topic),
        event);
  }

  private String status() {
    return admin.get("/notifications?event_type=%s", CANCELLED).expect(200).text("items[0].status");
  }

  private Reply notification() {
    long id = admin.get("/notifications").expect(200).number("items[0].id");
    return admin.get("/notifications/%d", id).expect(200);
  }
}
