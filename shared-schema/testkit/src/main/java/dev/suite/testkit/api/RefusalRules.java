package dev.suite.testkit.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no operation takes, whoever sends it; each refusal is a problem. */
public abstract class RefusalRules {
  private static final String JSON = "application/json";
  private static final int LIMIT = 1024 * 1024;

  private final long company = DirectoryFixture.in(RunningService.database()).companyId();
  private final String token = TestTokens.token(company, "admin", "service");

  /** Requests of the service that work. */
  protected abstract Samples samples();

  @Test
  void a_method_that_a_path_does_not_have_is_405() {
    List<Operation> operations = Operations.ofCompanies();
    assertThat(operations.stream().map(this::url).distinct())
        .isNotEmpty()
        .allSatisfy(url ->
            Operations.METHODS.stream()
                .filter(method -> operations.stream().noneMatch(one -> takes(one, method, url)))
                .forEach(method ->
                    send(method, url, JSON, "{}").expectProblem(405, "method_not_allowed")));
  }

  private static boolean takes(Operation operation, String method, String url) {
    return operation.method().equals(method) && operation.matches(url.replaceFirst("\\?.*", ""));
  }

  @Test
  void a_body_that_is_not_called_json_is_415() {
    assertEachWithABody("text/plain", "{}", 415, "unsupported_media_type");
  }

  @Test
  void a_body_over_1_mib_is_413() {
    assertEachWithABody(JSON, "[".repeat(LIMIT + 1), 413, "too_large");
  }

  @Test
  void a_body_that_is_no_json_is_400() {
    assertEachWithABody(JSON, "{", 400, "malformed");
  }

  private void assertEachWithABody(String type, String body, int status, String code) {
    assertThat(Operations.ofCompanies().stream().filter(Operation::hasBody))
        .isNotEmpty()
        .allSatisfy(one -> send(one.method(), url(one), type, body).expectProblem(status, code));
  }

  private Reply send(String method, String url, String type, String body) {
    return new Reply(
        given()
            .urlEncodingEnabled(false)
            .auth()
            .oauth2(token)
            .header("Content-Type", type)
            .body(body.getBytes(UTF_8))
            .request(method, url));
  }

  private String url(Operation operation) {
    return samples().of(operation).pathIn(company);
  }
}
