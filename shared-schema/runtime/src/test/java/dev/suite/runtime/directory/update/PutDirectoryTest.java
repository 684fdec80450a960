package dev.suite.runtime.directory.update;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class PutDirectoryTest {
  @Inject Sql sql;

  private DirectoryFixture own;
  private DirectoryFixture other;

  @BeforeEach
  void start_empty() {
    sql.empty("outbox");
    own = sql.company();
    other = sql.company();
  }

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
  void rows_of_a_company_nobody_knows_are_not_found() {
    refused(
        put(
            DirectoryFixture.unusedId(),
            "{\"customers\":[{\"id\":41,\"name\":\"Ada\",\"version\":1}]}"),
        404,
        "not_found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'customers':[{'id':1,'name':'A','version':1},{'id':2,'name':'A','version':1,'nick':'x'}]} | /customers/1/nick",
        "{'customers':[{'id':1,'version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'','version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'A','version':-1}]} | /customers/0/version",
        "{'customers':[{'id':1,'name':'A','version':1,'time_zone':'Mars/Base'}]} | /customers/0/time_zone",
        "{'services':[{'id':1,'name':'A','version':1,'duration_minutes':5,'price':'1.999'}]} | /services/0/price",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'owner','active':true,'version':1}]} | /staff/0/role",
        "{'branches':[{'id':'with blank','name':'A','version':1}]} | /branches/0/id",
        "{'branches':[{'id':'b','name':'A','version':1,'country':'Germany'}]} | /branches/0/country",
        "{'branches':[{'id':'b','name':'A','version':1,'opening_hours':'always'}]} | /branches/0/opening_hours",
        "{'branches':[{'id':'b','name':'A','version':1,'opening_hours':{'monday':[]}}]} | /branches/0/opening_hours/monday",
        "{'branches':[{'id':'b','name':'A','version':1,'opening_hours':{'mon':[['9','17']]}}]} | /branches/0/opening_hours/mon/0",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'agent','active':true,'version':1,'working_hours':{'closed':['Easter']}}]} | /staff/0/working_hours/closed/0",
        "{'deleted':[{'type':'policy','id':1,'version':1}]} | /deleted/0/type",
        "{'deleted':[{'type':'customer','id':'x','version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'customer','id':1}]} | /deleted/0/version",
        "{'customers':[{'id':'5557','name':'A','version':1}]} | /customers/0/id",
        "{'customers':[{'id':5556.0,'name':'A','version':1}]} | /customers/0/id",
        "{'customers':[{'id':1,'name':'A','version':1.9}]} | /customers/0/version",
        "{'customers':[{'id':1,'name':'A','version':'1'}]} | /customers/0/version",
        "{'customers':[{'id':1,'name':7,'version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':true,'version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'\\ud800','version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'A','version':1,'company_id':'7'}]} | /customers/0/company_id",
        "{'customers':[{'id':1,'name':'A','version':1,'deleted':'yes'}]} | /customers/0/deleted",
        "{'customers':[{'id':1,'name':'A','version':1,'deleted':true}]} | /customers/0/deleted",
        "{'customers':[{'id':1,'name':'A','version':1,'type':'staff'}]} | /customers/0/type",
        "{'companies':[{'id':'7','name':'S','time_zone':'CET','currency':'EUR','locale':'de','version':1}]} | /companies/0/id",
        "{'branches':[{'id':7,'name':'A','version':1}]} | /branches/0/id",
        "{'services':[{'id':1,'name':'A','version':1,'duration_minutes':'5'}]} | /services/0/duration_minutes",
        "{'services':[{'id':1,'name':'A','version':1,'duration_minutes':5,'price':true}]} | /services/0/price",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'agent','active':'yes','version':1}]} | /staff/0/active",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'agent','active':1,'version':1}]} | /staff/0/active",
        "{'deleted':[{'type':'customer','id':'1','version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'customer','id':1.0,'version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'staff','id':1,'version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'staff','id':'s','version':'1'}]} | /deleted/0/version",
        "{'deleted':[{'type':'staff','id':'s','version':1,'deleted':false}]} | /deleted/0/deleted",
        "{'customers':[null]} | /customers/0",
        "{'pets':[]} | /pets"
      })
  void what_is_not_right_is_refused_with_its_pointer_and_nothing_is_published(
      String body, String pointer) {
    Response answer = refused(put(body.replace('\'', '"')), 422, "invalid");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
  }

  @Test
  void a_companys_currency_and_id_must_be_right() {
    Response answer =
        refused(
            put(
                """
                {"companies":[{"id":%d,"name":"S","time_zone":"CET","currency":"XYZ","locale":"de","version":1}]}
                """
                    .formatted(own.companyId())),
            422,
            "invalid");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class))
        .containsExactly("/companies/0/currency");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'branches':[{'id':'BRANCH','name':'A','version':9}]}",
        "{'services':[{'id':SERVICE,'name':'A','duration_minutes':5,'version':9}]}",
        "{'services':[{'id':900001,'branch_id':'BRANCH','name':'A','duration_minutes':5,'version':9}]}",
        "{'staff':[{'id':'STAFF','branch_id':'b','name':'A','role':'agent','active':true,'version':9}]}",
        "{'staff':[{'id':'new','branch_id':'BRANCH','name':'A','role':'agent','active':true,'version':9}]}",
        "{'customers':[{'id':CUSTOMER,'name':'A','version':9}]}",
        "{'customers':[{'id':900002,'name':'A','version':1,'company_id':COMPANY}]}",
        "{'companies':[{'id':COMPANY,'name':'S','time_zone':'CET','currency':'EUR','locale':'de','version':9}]}",
        "{'deleted':[{'type':'branch','id':'BRANCH','version':9}]}",
        "{'deleted':[{'type':'staff','id':'STAFF','version':9}]}",
        "{'deleted':[{'type':'service','id':SERVICE,'version':9}]}",
        "{'deleted':[{'type':'customer','id':CUSTOMER,'version':9}]}",
        "{'deleted':[{'type':'company','id':COMPANY,'version':9}]}"
      })
  void an_id_of_another_company_in_any_list_is_not_found_and_nothing_is_published(String body) {
    refused(put(named(body)), 404, "not_found");
  }

  @Test
  void one_foreign_id_among_good_rows_spoils_the_request() {
    refused(
        put(
            named(
                "{'customers':[{'id':1,'name':'A','version':1},{'id':CUSTOMER,'name':'A','version':9}]}")),
        404,
        "not_found");
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

  private String named(String body) {
    return body.replace('\'', '"')
        .replace("BRANCH", other.branchId())
        .replace("STAFF", other.staffId())
        .replace("SERVICE", "" + other.serviceId())
        .replace("CUSTOMER", "" + other.customerId())
        .replace("COMPANY", "" + other.companyId());
  }

  private static String customers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("{\"id\":%d,\"name\":\"Ada\",\"version\":1}"::formatted)
        .collect(Collectors.joining(",", "{\"customers\":[", "]}"));
  }

  private Response put(String body) {
    return put(own.companyId(), body);
  }

  private static Response put(long company, String body) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.token(company, "service"))
        .contentType("application/json")
        .body(body)
        .put("/v1/companies/" + company + "/directory");
  }

  private Response refused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(published()).isZero();
    return answer;
  }

  private long published() {
    return sql.number("SELECT COUNT(*) FROM outbox");
  }
}
