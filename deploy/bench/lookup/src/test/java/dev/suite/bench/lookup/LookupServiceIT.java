package dev.suite.bench.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.SuiteResource;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** All that the lookup service can do; it trains its cache as the policy-service's test does. */
@QuarkusIntegrationTest
@WithTestResource(
    value = SuiteResource.class,
    initArgs = @ResourceArg(name = "service", value = "policy"))
class LookupServiceIT {
  private final DirectoryFixture company = DirectoryFixture.in(RunningService.database());
  private final Client admin = Client.of(company, "admin");

  @Test
  void it_reads_the_appointment_that_a_decision_would_be_about() {
    long appointment = company.appointment(Instant.parse("2030-05-01T10:00:00Z"));

    assertThat(ask(appointment).expect(200).text("starts_at")).isEqualTo("2030-05-01T10:00:00Z");
    ask(DirectoryFixture.unusedId()).expect(404);
    assertThat(RunningService.ready().status()).isEqualTo(200);
  }

  private Reply ask(long appointment) {
    return admin.post(
        "/decisions", "{\"action\":\"cancel\",\"appointment_id\":%d}".formatted(appointment));
  }
}
