package dev.suite.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The service as it is shipped. Its JVM keeps what it loads and compiles in this run in app.aot, so
 * the run goes once through all that a replica does.
 */
@QuarkusIntegrationTest
class PackagedServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SETTINGS =
      """
      {"sla_hours":{"urgent":1},"max_attempts":3}
      """;

  private final long company = DirectoryFixture.unusedId();
  private final String branch = UUID.randomUUID().toString();
  private final String staff = UUID.randomUUID().toString();
  private final Client admin = Client.of(company, "admin");
  private final Client service = Client.of(company, "service");

  @Test
  void a_request_goes_from_the_wish_to_the_call() {
    service.put("/directory", directory()).expect(202);
    String settings = "/callback-settings/branch/" + branch;
    await("the directory").atMost(PATIENCE).until(() -> admin.get(settings).status() == 200);
    admin.put(settings, SETTINGS).expect(201);

    Client sender = service.with("Idempotency-Key", UUID.randomUUID().toString());
    String wish = CallCentre.body(branch, "0151 23456789", "\"priority\":\"urgent\"");
    Reply asked = sender.post("/callbacks", wish).expect(201);
    assertThat(sender.post("/callbacks", wish).expect(201).body()).isEqualTo(asked.body());
    await("the agent").atMost(PATIENCE).until(() -> staff.equals(assignee(asked)));

    String path = "/callbacks/" + asked.number("id");
    service.post(path + "/contact", "{\"outcome\":\"reached\"}").expect(200);
    service.post(path + "/complete", "{\"notes\":\"booked\"}").expect(200);
    assertThat(admin.get("/callbacks?status=completed").expect(200).list("items")).hasSize(1);
    String key = company + ":" + asked.number("id");
    await("the event")
        .atMost(PATIENCE)
        .until(() -> TopicOfTests.read("callback_closed", key).size() == 1);
  }

  @Test
  void it_answers_who_operates_it() {
    assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/metrics").asString()).contains("suite_relay_published");
    assertThat(RestAssured.get("/q/openapi").asString()).contains("/callbacks");
  }

  private String assignee(Reply asked) {
    return admin.get("/callbacks/%d", asked.number("id")).expect(200).text("assigned_to");
  }

  private String directory() {
    return """
    {"companies": [{"id": %1$d, "version": 1, "name": "Salon Nord",
                    "time_zone": "Europe/Berlin", "currency": "EUR", "locale": "de"}],
     "branches": [{"id": "%2$s", "version": 1, "name": "Altona", "country": "DE"}],
     "staff": [{"id": "%3$s", "version": 1, "name": "Lena Brandt", "branch_id": "%2$s",
                "role": "agent", "active": true}]}
    """
        .formatted(company, branch, staff);
  }
}
