package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static dev.suite.runtime.rest.Requests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RestProfile.class)
class RolesTest {
  @ParameterizedTest
  @CsvSource({
    "reader,   200, 403, 403, 403",
    "agent,    200, 200, 403, 403",
    "service,  200, 200, 403, 200",
    "admin,    200, 200, 201, 403",
    "platform, 200, 200, 201, 200"
  })
  void each_group_may_what_it_is_meant_for(
      String group, int reading, int recording, int administering, int feeding) {
    assertThat(as(group).get(TOYS).statusCode()).isEqualTo(reading);
    assertThat(as(group).post(TOYS + "/1/touch").statusCode()).isEqualTo(recording);
    assertThat(
            as(group)
                .contentType("application/json")
                .body("{\"name\":\"Bear\"}")
                .post(TOYS)
                .statusCode())
        .isEqualTo(administering);
    assertThat(as(group).put(TOYS + "/directory").statusCode()).isEqualTo(feeding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"may-read", "may-do-all", "ADMIN", "guest"})
  void a_group_of_another_name_may_nothing(String group) {
    refused(as(group).get(TOYS), 403, "forbidden");
  }

  @Test
  void resources_learn_who_asks() {
    Map<String, Object> asker =
        Requests.with(Tokens.germanOf(7, "agent")).get(TOYS + "/asker").jsonPath().getMap("");
    assertThat(asker)
        .containsEntry("company_id", 7)
        .containsEntry("subject", "tester")
        .containsEntry("language", "DE")
        .containsEntry("may_record", true);
  }
}
