package dev.suite.runtime.directory.update;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Puts rows of a company's own directory, beside which there is another's. */
abstract class DirectoryPuts {
  @Inject Sql sql;

  DirectoryFixture own;
  DirectoryFixture other;

  @BeforeEach
  void start_empty() {
    sql.empty("outbox");
    own = sql.company();
    other = sql.company();
  }

  Response put(String body) {
    return put(own.companyId(), body);
  }

  static Response put(long company, String body) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.token(company, "service"))
        .contentType("application/json")
        .body(body)
        .put("/v1/companies/" + company + "/directory");
  }

  Response refused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(published()).isZero();
    return answer;
  }

  long published() {
    return sql.number("SELECT COUNT(*) FROM outbox");
  }
}
