package dev.suite.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.house.OperatedRules;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.OpenSalon;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The service as it is shipped. Its JVM keeps what it loads and compiles in this run in app.aot, so
 * the run goes once through all that a replica does.
 */
@QuarkusIntegrationTest
class PackagedServiceIT extends OperatedRules {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SETTINGS =
      """
      {"sla_hours":{"urgent":1},"max_attempts":3}
      """;

  private final OpenSalon salon = OpenSalon.ofNow();
  private final String branch = salon.branch().toString();
  private final Client admin = Client.of(salon.id(), "admin");
  private final Client service = Client.of(salon.id(), "service");

  PackagedServiceIT() {
    super("/callbacks");
  }

  @Test
  void a_request_goes_from_the_wish_to_the_call() {
    service.put("/directory", salon.directory()).expect(202);
    String settings = "/callback-settings/branch/" + branch;
    await("the directory").atMost(PATIENCE).until(() -> admin.get(settings).status() == 200);
    admin.put(settings, SETTINGS).expect(201);

    Client sender = service.with("Idempotency-Key", UUID.randomUUID().toString());
    String wish = CallCentre.body(branch, "0151 23456789", "\"priority\":\"urgent\"");
    Reply asked = sender.post("/callbacks", wish).expect(201);
    assertThat(sender.post("/callbacks", wish).expect(201).body()).isEqualTo(asked.body());
    await("the agent")
        .atMost(PATIENCE)
        .until(() -> salon.staff().toString().equals(assignee(asked)));

    String path = "/callbacks/" + asked.number("id");
    service.post(path + "/contact", "{\"outcome\":\"reached\"}").expect(200);
    service.post(path + "/complete", "{\"notes\":\"booked\"}").expect(200);
    assertThat(admin.get("/callbacks?status=completed").expect(200).list("items")).hasSize(1);
    String key = salon.id() + ":" + asked.number("id");
    await("the event")
        .atMost(PATIENCE)
        .until(() -> TopicOfTests.read("callback_closed", key).size() == 1);
  }

  private String assignee(Reply asked) {
    return admin.get("/callbacks/%d", asked.number("id")).expect(200).text("assigned_to");
  }
}
