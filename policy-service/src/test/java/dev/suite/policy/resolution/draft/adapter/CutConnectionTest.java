package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.servers.TestServers;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A connection that is closing while a policy waits for its company's lock. */
@QuarkusTest
class CutConnectionTest {
  private static final String WAITING =
      """
      SELECT id FROM information_schema.processlist
      WHERE user = '%s' AND command IN ('Execute', 'Query') AND info LIKE 'INSERT INTO policy_epochs%%'\
      """;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Client admin = Client.of(salon, "admin");
  private final String path = Policies.path("company", salon.companyId());

  @BeforeEach
  void a_policy_that_can_be_saved() {
    admin.put(path, "{\"config\":{}}").expect(201);
  }

  @RepeatedTest(10)
  void saving_and_deleting_are_given_up_at_once_and_work_again() throws Exception {
    Client any = admin.with("If-Match", "*");
    assertThat(cutOff(() -> any.put(path, "{\"config\":{}}")).expect(503).text("code"))
        .isEqualTo("unavailable");
    assertThat(cutOff(() -> any.delete(path)).expect(503).text("code")).isEqualTo("unavailable");
    any.put(path, "{\"config\":{}}").expect(200);
  }

  private Reply cutOff(Supplier<Reply> request) throws Exception {
    try (var lock = Rows.connect();
        var statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.executeQuery(
          "SELECT epoch FROM policy_epochs WHERE company_id = %d FOR UPDATE"
              .formatted(salon.companyId()));
      CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(request);
      await().until(CutConnectionTest::cutWaiting);
      return reply.get(4, TimeUnit.SECONDS);
    }
  }

  private static boolean cutWaiting() throws SQLException {
    try (var server = TestServers.database().connect();
        var statement = server.createStatement();
        var rows = statement.executeQuery(WAITING.formatted(RunningService.database().user()))) {
      if (!rows.next()) {
        return false;
      }
      server.createStatement().execute("KILL CONNECTION " + rows.getLong(1));
      return true;
    }
  }
}
