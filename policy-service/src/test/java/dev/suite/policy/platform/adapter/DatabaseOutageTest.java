package dev.suite.policy.platform.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.DatabaseAway;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseOutageTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);

  @Test
  void without_its_database_the_service_says_when_to_come_back_and_then_works_again()
      throws SQLException {
    long appointment = salon.appointment(SuiteOfTests.START);
    try (var _ = DatabaseAway.begin()) {
      assertUnavailable(desk.ask(appointment));
      assertUnavailable(desk.cancel(appointment));
      RunningService.ready().expect(503);
      assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }
    await().untilAsserted(() -> desk.ask(appointment).expect(200));
    await().untilAsserted(() -> RunningService.ready().expect(200));
  }

  private static void assertUnavailable(Reply reply) {
    reply.expectProblem(503, "unavailable");
    assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
    assertThat(reply.body()).doesNotContain("SELECT", "Exception");
  }
}
