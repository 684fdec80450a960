package dev.suite.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A company that asks too often; the test runs in a {@link SmallBucket}. */
public abstract class RateLimitRules {
  private static final int MORE_THAN_IT_HOLDS = 20;

  /** A bucket that holds three requests of a company. */
  public static class SmallBucket implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("suite.rate-limit.per-second", "1", "suite.rate-limit.burst", "3");
    }
  }

  @Test
  void a_company_over_its_rate_is_told_when_to_come_back_and_slows_no_other() {
    Client hasty = aCompany();
    List<Reply> refused =
        Stream.generate(() -> hasty.get("/nowhere"))
            .limit(MORE_THAN_IT_HOLDS)
            .filter(reply -> reply.status() != 404)
            .toList();
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(reply ->
            assertThat(
                    Integer.parseInt(
                        reply.expectProblem(429, "rate_limited").header("Retry-After")))
                .isPositive());
    aCompany().get("/nowhere").expect(404);
  }

  private static Client aCompany() {
    return Client.of(DirectoryFixture.in(RunningService.database()), "reader");
  }
}
