package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static dev.suite.runtime.rest.Requests.asAdminWithJson;
import static dev.suite.runtime.rest.Requests.pointers;
import static dev.suite.runtime.rest.Requests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RestProfile.class)
class BodyRulesTest {
  @Test
  void a_body_is_answered_in_snake_case_with_nulls_and_utc() {
    String body =
        """
        {"name":"Bear","made_at":"2026-01-01T02:00:00+02:00","price":1E+3,
         "modified_by":{"type":"staff","id":"s1"}}\
        """;
    assertThat(asAdminWithJson(body).post(TOYS).asString())
        .isEqualTo(
            """
            {"name":"Bear","colour":null,"weight":null,"count":null,"soft":null,\
            "made_at":"2026-01-01T00:00:00Z","price":1000,\
            "modified_by":{"type":"staff","id":"s1"},"parts":null}\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'B','size':1} | /size",
        "{'name':'B','madeAt':null} | /madeAt",
        "{'name':'B','modified_by':{'type':'x','a/b~c':1}} | /modified_by/a~1b~0c",
        "{'name':7} | /name",
        "{'name':true} | /name",
        "{'name':{}} | /name",
        "{'name':'B','weight':'7'} | /weight",
        "{'name':'B','weight':''} | /weight",
        "{'name':'B','weight':7.5} | /weight",
        "{'name':'B','weight':7.0} | /weight",
        "{'name':'B','weight':99999999999999999999} | /weight",
        "{'name':'B','count':2147483648} | /count",
        "{'name':'B','soft':1} | /soft",
        "{'name':'B','soft':'true'} | /soft",
        "{'name':'B','price':'1.5'} | /price",
        "{'name':'B','colour':'green'} | /colour",
        "{'name':'B','colour':0} | /colour",
        "{'name':'B','colour':''} | /colour",
        "{'name':'B','made_at':1767225600} | /made_at",
        "{'name':'B','made_at':'2026-01-01'} | /made_at",
        "{'name':'B','made_at':''} | /made_at",
        "{'name':'B','modified_by':''} | /modified_by",
        "{'name':'B','modified_by':[]} | /modified_by",
        "{'name':'B','parts':{}} | /parts",
        "{'name':'B','parts':''} | /parts",
        "{'name':'B','parts':[{'part_name':'a'},7]} | /parts/1",
        "{'name':null} | /name",
        "{} | /name",
        "{'name':'B','modified_by':{}} | /modified_by/type",
        "{'name':'B','parts':[{'part_name':'a'},{'count':1}]} | /parts/1/part_name",
        "{'name':'123456789012345678901'} | /name",
        "[] | ''",
        "'text' | ''",
        "7 | ''",
        "null | ''"
      },
      quoteCharacter = '"')
  void what_does_not_fit_is_422_with_its_pointer(String body, String pointer) {
    Response answer = refused(asAdminWithJson(body.replace('\'', '"')).post(TOYS), 422, "invalid");
    assertThat(pointers(answer)).containsExactly(pointer.replace("''", ""));
    assertThat(answer.asString()).doesNotContain("dev.suite", "java.", "Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'\\ud800'} | /name",
        "{'name':'a\\udc00b'} | /name",
        "{'name':'a\\u0000b'} | /name",
        "{'name':'B','modified_by':{'type':'x','id':'\\ude00\\ud83d'}} | /modified_by/id",
        "{'name':'B','parts':[{'part_name':'a'},{'part_name':'\\ud83dx'}]} | /parts/1/part_name",
        "{'name':'B','parts':[{'part_\\u0000':'a'}]} | /parts/0",
        "{'\\u0000':'B'} | ''",
        "'\\ud800' | ''"
      },
      quoteCharacter = '"')
  void text_that_no_column_keeps_as_it_is_is_422_with_its_pointer(String body, String pointer) {
    Response answer = refused(asAdminWithJson(body.replace('\'', '"')).post(TOYS), 422, "invalid");
    assertThat(pointers(answer)).containsExactly(pointer.replace("''", ""));
  }

  @Test
  void text_keeps_what_takes_two_characters_in_java() {
    Response kept = asAdminWithJson("{\"name\":\"\\ud83d\\ude00\"}").post(TOYS);
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(kept.jsonPath().getString("name")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void broken_syntax_is_told_before_broken_text() {
    refused(asAdminWithJson("{\"name\":\"\\ud800\"").post(TOYS), 400, "malformed");
  }

  @Test
  void every_violation_is_listed() {
    String body = "{\"modified_by\":{},\"parts\":[{\"part_name\":\"12345678901\",\"count\":0}]}";
    Response answer = refused(asAdminWithJson(body).post(TOYS), 422, "invalid");
    assertThat(pointers(answer))
        .containsExactly("/modified_by/type", "/name", "/parts/0/count", "/parts/0/part_name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\":}",
        "nonsense",
        "{\"name\":\"a\"} x",
        "{}{}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{'name':'a'}",
        "{\"weight\":NaN}",
        "// note\n{}",
        "{\"weight\":07}"
      })
  void what_is_not_json_is_400(String body) {
    refused(asAdminWithJson(body).post(TOYS), 400, "malformed");
  }

  @Test
  void a_missing_body_is_422_where_one_is_needed_and_fine_where_not() {
    refused(as("admin").post(TOYS), 422, "invalid");
    refused(asAdminWithJson("").post(TOYS), 422, "invalid");
    assertThat(as("admin").post(TOYS + "/1/touch").jsonPath().getBoolean("noted")).isFalse();
    assertThat(asAdminWithJson("{}").post(TOYS + "/1/touch").jsonPath().getBoolean("noted"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "text/json"})
  void a_body_of_another_type_is_415(String type) {
    refused(
        as("admin").config(Raw.TYPES).header("Content-Type", type).body("{}").post(TOYS),
        415,
        "unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
  void json_by_any_spelling_is_read(String type) {
    assertThat(
            as("admin")
                .config(Raw.TYPES)
                .header("Content-Type", type)
                .body("{\"name\":\"Bear\"}")
                .post(TOYS)
                .statusCode())
        .isEqualTo(201);
  }
}
