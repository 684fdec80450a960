package dev.suite.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.api.Operation;
import dev.suite.testkit.api.Operations;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service that is switched off by its flag; the test runs in its {@link SwitchedOff}. */
public abstract class FeatureOffRules {
  /** The whole service switched off. */
  public abstract static class SwitchedOff implements QuarkusTestProfile {
    private final String flag;

    /** By this flag. */
    protected SwitchedOff(String flag) {
      this.flag = flag;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(flag, "false");
    }
  }

  @Test
  void a_service_that_is_switched_off_says_so_and_stays_healthy() {
    Client admin = Client.of(7, "admin");
    Stream<String> below =
        Operations.ofCompanies().stream()
            .map(Operation::path)
            .map(path -> path.replaceFirst("^/v1/companies/[^/]+", "").replaceAll("[{}]", ""));
    assertThat(below)
        .isNotEmpty()
        .allSatisfy(path -> {
          Reply refused = admin.get(path).expectProblem(503, "feature_disabled");
          assertThat(refused.text("flag")).isEqualTo(RunningService.flag());
          assertThat(refused.header("Retry-After")).isEqualTo("60");
        });
    RunningService.ready().expect(200);
  }
}
