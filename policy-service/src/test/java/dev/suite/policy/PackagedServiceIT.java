package dev.suite.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.testkit.house.OperatedRules;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.OpenSalon;
import dev.suite.testkit.service.Reply;
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

  private final OpenSalon salon = OpenSalon.ofNow();
  private final LateCancellation cancellation = new LateCancellation(salon);
  private final Client admin = Client.of(salon.id(), "admin");
  private final Client service = Client.of(salon.id(), "service");

  PackagedServiceIT() {
    super("/modifications");
  }

  @Test
  void a_cancellation_goes_from_its_policy_to_the_stats() {
    service.put("/directory", salon.directory()).expect(202);
    await("the directory").atMost(PATIENCE).until(() -> decide().status() == 200);
    admin.put("/policies/company/%d/cancellation".formatted(salon.id()), LateCancellation.POLICY);
    admin.get("/effective-policies/cancellation").expect(200);

    String quote = decide().expect(200).text("decision_id");
    Client sender = service.with("Idempotency-Key", UUID.randomUUID().toString());
    Reply recorded = sender.post("/modifications", cancellation.modification(quote)).expect(201);
    Reply replayed = sender.post("/modifications", cancellation.modification(quote)).expect(201);

    assertThat(recorded.text("fee.amount")).isEqualTo(LateCancellation.FEE);
    assertThat(replayed.body()).isEqualTo(recorded.body());
    await("the stats").atMost(PATIENCE).until(() -> quota().text("items[0].calculated_at") != null);
    assertThat(quota().number("items[0].used")).isEqualTo(1);
    assertThat(admin.get("/modifications").expect(200).list("items")).hasSize(1);
  }

  private Reply decide() {
    return admin.post("/decisions", cancellation.question());
  }

  private Reply quota() {
    return admin.get("/customers/%d/quotas", salon.id()).expect(200);
  }
}
