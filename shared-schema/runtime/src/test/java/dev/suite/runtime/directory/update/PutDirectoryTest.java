package dev.suite.runtime.directory.update;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class PutDirectoryTest extends DirectoryPuts {
  @Test
  void rows_are_published_with_their_keys_types_and_company() {
    Response answer =
        put(
            """
            {"customers":[{"id":41,"name":"Ada","version":3}],
             "deleted":[{"type":"staff","id":"s-1","version":2}]}
            """);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
    assertThat(sql.texts("SELECT CAST(event_key AS CHAR), id FROM outbox ORDER BY id"))
        .containsExactly("customer:41", "staff:s-1");
    assertThat(sql.texts("SELECT CAST(payload AS CHAR), id FROM outbox ORDER BY id").getFirst())
        .contains("\"type\":\"customer\"", "\"company_id\":" + own.companyId(), "\"version\":3");
  }

  @Test
  void a_version_from_before_the_deletion_is_taken_and_not_published() {
    sql.update(
        "INSERT INTO deleted_directory_rows VALUES ('customer', '41', ?, 3, UTC_TIMESTAMP(6))",
        own.companyId());
    Response late = put("{\"customers\":[{\"id\":41,\"name\":\"Ada\",\"version\":3}]}");
    assertThat(late.statusCode()).as(late.asString()).isEqualTo(202);
    assertThat(published()).isZero();
    put("{\"customers\":[{\"id\":41,\"name\":\"Ada\",\"version\":4}]}");
    assertThat(published()).isOne();
    sql.update("DELETE FROM deleted_directory_rows WHERE type = 'customer' AND id = '41'");
  }

  @Test
  void a_thousand_rows_are_taken() {
    Response answer = put(customers(1_000));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1_000);
    assertThat(published()).isEqualTo(1_000);
  }

  @Test
  void a_thousand_and_one_rows_in_all_lists_are_refused() {
    refused(
        put(
            customers(1_000)
                .replace(
                    "{\"customers\"",
                    "{\"deleted\":[{\"type\":\"staff\",\"id\":\"s\",\"version\":1}],\"customers\"")),
        422,
        "invalid");
  }

  @Test
  void a_new_company_comes_with_its_rows_in_one_request() {
    long id = DirectoryFixture.unusedId();
    Response answer =
        put(
            id,
            """
            {"companies":[{"id":%d,"name":"Salon","time_zone":"Europe/Berlin","currency":"EUR","locale":"de","version":1}],
             "customers":[{"id":41,"name":"Ada","version":1}]}
            """
                .formatted(id));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
  }

  @Test
  void a_reader_may_not() {
    Response answer =
        given()
            .header("Authorization", "Bearer " + TestTokens.token(own.companyId(), "reader"))
            .contentType("application/json")
            .body("{}")
            .put("/v1/companies/" + own.companyId() + "/directory");
    refused(answer, 403, "forbidden");
  }

  private static String customers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("{\"id\":%d,\"name\":\"Ada\",\"version\":1}"::formatted)
        .collect(Collectors.joining(",", "{\"customers\":[", "]}"));
  }
}
