package dev.suite.testkit.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import dev.suite.testkit.service.RunningService;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may ask for what. Each operation is sent a body that is refused, so that only who may ask
 * decides on 403.
 */
public abstract class RoleRules {
  /** Those who may read, decide and try. */
  protected static final Set<String> READING =
      Set.of("reader", "agent", "service", "admin", "platform");

  /** Those who may record changes. */
  protected static final Set<String> RECORDING = Set.of("agent", "service", "admin", "platform");

  /** Those who may send batches. */
  protected static final Set<String> BATCHING = Set.of("service", "admin", "platform");

  /** Those who may feed the directory. */
  protected static final Set<String> FEEDING = Set.of("service", "platform");

  /** Those who may administer. */
  protected static final Set<String> ADMINISTERING = Set.of("admin", "platform");

  private final long company = DirectoryFixture.in(RunningService.database()).companyId();

  /** Requests of the service that work. */
  protected abstract Samples samples();

  /**
   * Who may ask for what, by operation such as {@code GET /toys}; of the service's own operations.
   */
  protected abstract Map<String, Set<String>> open();

  @Test
  void each_operation_is_open_to_its_roles_alone() {
    var open = new TreeMap<String, Set<String>>();
    for (Operation operation : Operations.ofCompanies()) {
      for (String role : READING) {
        if (status(operation, TestTokens.token(company, role)) != 403) {
          open.computeIfAbsent(operation.toString(), _ -> new TreeSet<>()).add(role);
        }
      }
    }
    Map<String, Set<String>> expected = new HashMap<>(open());
    expected.put("PUT /directory", FEEDING);
    assertThat(open).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void a_token_without_a_role_may_do_nothing() {
    assertStatusEverywhere(403, TestTokens.token(company));
  }

  @Test
  void no_token_or_a_bad_one_is_unauthorized_everywhere() {
    String good = TestTokens.token(company, "admin");
    assertStatusEverywhere(401, TestTokens.token(company, Duration.ofMinutes(-5), "admin"));
    assertStatusEverywhere(401, good.substring(0, good.length() - 8) + "AAAAAAAA");
    assertStatusEverywhere(401, "nonsense");
    assertThat(Operations.ofCompanies())
        .allSatisfy(
            one -> assertThat(given().request(one.method(), url(one)).statusCode()).isEqualTo(401));
  }

  @Test
  void a_token_without_a_company_sees_none_unless_it_is_the_platforms() {
    assertStatusEverywhere(404, TestTokens.token(null, "admin", "service"));
    String platform = TestTokens.token(null, "platform");
    assertThat(Operations.ofCompanies())
        .allSatisfy(operation -> assertThat(status(operation, platform)).isNotIn(401, 403));
  }

  @Test
  void a_token_of_another_company_finds_nothing_of_this_one() {
    long other = DirectoryFixture.in(RunningService.database()).companyId();
    assertStatusEverywhere(404, TestTokens.token(other, "admin", "service"));
  }

  private void assertStatusEverywhere(int expected, String token) {
    assertThat(Operations.ofCompanies())
        .isNotEmpty()
        .allSatisfy(operation -> assertThat(status(operation, token)).isEqualTo(expected));
  }

  private int status(Operation operation, String token) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("[]")
        .request(operation.method(), url(operation))
        .statusCode();
  }

  private String url(Operation operation) {
    return samples().of(operation).pathIn(company);
  }
}
