package dev.suite.policy.platform.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Operations;
import dev.suite.policy.suite.Operations.Operation;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sends each operation a body that is refused, so that only who may ask decides on 403. */
@QuarkusTest
class RolesTest {
  private static final List<String> ROLES =
      List.of("reader", "agent", "service", "admin", "platform");
  private static final Set<String> ALL = Set.copyOf(ROLES);
  private static final Set<String> WHO_RECORD = Set.of("agent", "service", "admin", "platform");
  private static final Set<String> WHO_ADMINISTER = Set.of("admin", "platform");
  private static final Set<String> WHO_FEED = Set.of("service", "platform");

  private final DirectoryFixture salon = SuiteOfTests.salon();

  @Test
  void each_operation_is_open_to_its_roles_alone() {
    var open = new TreeMap<String, Set<String>>();
    for (Operation operation : Operations.all()) {
      for (String role : ROLES) {
        if (status(operation, TestTokens.token(salon.companyId(), role)) != 403) {
          open.computeIfAbsent(name(operation), _ -> new TreeSet<>()).add(role);
        }
      }
    }
    assertThat(open)
        .containsOnly(
            entry("GET /policies/{scope}/{scope_id}/{policy_type}", ALL),
            entry("PUT /policies/{scope}/{scope_id}/{policy_type}", WHO_ADMINISTER),
            entry("DELETE /policies/{scope}/{scope_id}/{policy_type}", WHO_ADMINISTER),
            entry("GET /effective-policies/{policy_type}", ALL),
            entry("POST /decisions", ALL),
            entry("POST /modifications", WHO_RECORD),
            entry("GET /modifications", ALL),
            entry("GET /modifications/{id}", ALL),
            entry("GET /customers/{customer_id}/quotas", ALL),
            entry("PUT /directory", WHO_FEED));
  }

  @Test
  void a_token_without_a_role_may_do_nothing() {
    String token = TestTokens.token(salon.companyId());
    assertThat(Operations.all())
        .allSatisfy(operation -> assertThat(status(operation, token)).isEqualTo(403));
  }

  @Test
  void no_token_or_a_bad_one_is_unauthorized_everywhere() {
    String expired = TestTokens.token(salon.companyId(), Duration.ofMinutes(-5), "admin");
    String good = TestTokens.token(salon.companyId(), "admin");
    String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
    assertThat(Operations.all())
        .allSatisfy(operation -> {
          for (String token : List.of(expired, forged, "nonsense")) {
            assertThat(status(operation, token)).isEqualTo(401);
          }
          assertThat(given().request(operation.method(), url(operation)).statusCode())
              .isEqualTo(401);
        });
  }

  @Test
  void a_token_without_a_company_sees_none_unless_it_is_the_platforms() {
    String nobody = TestTokens.token(null, "admin");
    assertThat(Operations.all())
        .allSatisfy(operation -> assertThat(status(operation, nobody)).isEqualTo(404));
    String platform = TestTokens.token(null, "platform");
    assertThat(Operations.all())
        .allSatisfy(operation -> assertThat(status(operation, platform)).isNotIn(401, 403));
  }

  private int status(Operation operation, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("[]")
        .request(operation.method(), url(operation))
        .statusCode();
  }

  private String url(Operation operation) {
    return operation
        .path()
        .replace("{company_id}", "" + salon.companyId())
        .replace("{scope}", "company")
        .replace("{policy_type}", "cancellation")
        .replaceAll("\\{[a-z_]+}", "1");
  }

  private static String name(Operation operation) {
    return operation.toString().replace("/v1/companies/{company_id}", "");
  }

  private static Map.Entry<String, Set<String>> entry(String name, Set<String> roles) {
    return Map.entry(name, new TreeSet<>(roles));
  }
}
