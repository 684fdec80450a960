package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.log.LogLines;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class LogContextTest {
  @Test
  void each_line_of_a_request_names_its_company_and_trace() {
    List<ExtLogRecord> lines =
        LogLines.of(
            ToyResource.class,
            () -> assertThat(as("reader").get(TOYS + "/asker").statusCode()).isEqualTo(200));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().getMdcCopy())
        .containsEntry("company_id", "7")
        .hasEntrySatisfying("traceId", id -> assertThat(id).matches("[0-9a-f]{32}"));
  }
}
