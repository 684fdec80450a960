package dev.suite.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.api.Operation;
import dev.suite.testkit.api.Operations;
import dev.suite.testkit.api.Samples;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Sends spoiled requests to every operation: none ends in a fault of the service, none shows or
 * changes another company's data. {@code -Dsuite.seed} repeats a run.
 */
public abstract class FuzzRules extends AtTheStart {
  private static final int REQUESTS = LongRun.or(20_000, 600);
  private static final int REQUESTS_A_TENANT = 250;
  private static final int FAULTS_SHOWN = 20;

  /** The server's own answer, which has no body. */
  private static final int URI_TOO_LONG = 414;

  private final Samples samples;
  private final Supplier<Tenant> tenants;

  /**
   * Those of a service.
   *
   * @param samples requests that work
   * @param tenants opens a company with all that the samples name, of which nothing is under way
   */
  protected FuzzRules(Samples samples, Supplier<Tenant> tenants) {
    this.samples = samples;
    this.tenants = tenants;
  }

  @Test
  void no_odd_request_ends_in_a_fault_or_in_another_companys_data() {
    Random chance = LongRun.chance(getClass().getSimpleName());
    Vocabulary words = Vocabulary.ofService();
    List<Operation> operations = Operations.ofCompanies();
    Tenant other = tenants.get();
    Tenant own = other;
    List<String> before = other.rows();
    var statuses = new TreeMap<Integer, Integer>();
    var softly = new SoftAssertions();
    for (int i = 0; i < REQUESTS && softly.errorsCollected().size() < FAULTS_SHOWN; i++) {
      if (i % REQUESTS_A_TENANT == 0) {
        own = tenants.get();
      }
      Operation operation = OddValues.of(operations, chance);
      var sample = OddValues.of(samples.all(operation), chance);
      var request = OddRequest.of(sample, own, other, words, chance);
      Reply reply = request.send();
      statuses.merge(reply.status(), 1, Integer::sum);
      check(request, reply, other, softly);
    }
    System.out.printf("%s: %s%n", getClass().getSimpleName(), statuses);
    softly.assertThat(other.rows()).as("rows of another company").isEqualTo(before);
    softly.assertAll();
    assertThat(statuses).as("some are served").containsKey(200);
  }

  private static void check(OddRequest request, Reply reply, Tenant other, SoftAssertions softly) {
    softly.assertThat(reply.status()).as("%s%n answered %s", request, reply.body()).isLessThan(500);
    if (reply.status() >= 400 && reply.status() != URI_TOO_LONG) {
      softly
          .assertThat(reply.response().contentType())
          .as("%s%n answered %d %s", request, reply.status(), reply.body())
          .startsWith("application/problem+json");
    }
    for (String secret : List.of(other.company().branchId(), other.company().staffId())) {
      if (!request.names(secret)) {
        softly.assertThat(reply.body()).as(request.toString()).doesNotContain(secret);
      }
    }
  }
}
