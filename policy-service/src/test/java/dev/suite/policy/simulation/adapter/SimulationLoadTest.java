package dev.suite.policy.simulation.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More simulations at once than there are connections. */
@QuarkusTest
class SimulationLoadTest {
  private static final int MORE_THAN_CONNECTIONS = 30;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Client admin = Client.of(salon, "admin");

  @Test
  void simulations_that_hang_are_given_up_and_leave_connections_to_others() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      whileNothingCanBeScanned(() -> {
        List<Future<Reply>> hanging =
            IntStream.range(0, MORE_THAN_CONNECTIONS)
                .mapToObj(_ -> callers.submit(this::simulate))
                .toList();
        for (Future<Reply> one : hanging) {
          Reply reply = one.get(60, TimeUnit.SECONDS).expectProblem(503, "unavailable");
          assertThat(reply.header("Retry-After")).isEqualTo("30");
          callers.submit(() -> admin.get("/policies").expect(200)).get(60, TimeUnit.SECONDS);
        }
      });
    }
    assertThat(simulate().expect(200).number("evaluated")).isZero();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void whileNothingCanBeScanned(Work work) throws Exception {
    try (var connection = Rows.connect();
        var statement = connection.createStatement()) {
      statement.execute("LOCK TABLES denied_modifications WRITE");
      try {
        work.run();
      } finally {
        statement.execute("UNLOCK TABLES");
      }
    }
  }

  private Reply simulate() {
    return admin.post(
        "/simulations",
        """
        {"policy_type":"cancellation","scope":"company","scope_id":"%d","config":{},
          "from":"2026-11-01T00:00:00Z","to":"2026-12-01T00:00:00Z"}
        """
            .formatted(salon.companyId()));
  }
}
