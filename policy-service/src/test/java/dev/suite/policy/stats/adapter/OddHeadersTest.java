package dev.suite.policy.stats.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that say nothing we need: whatever stands in them, the event is taken. */
@QuarkusTest
class OddHeadersTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Outside outside = new Outside(salon);

  @ParameterizedTest
  @CsvSource({
    "ce_time, yesterday",
    "ce_time, 2026-11-01T02:00:00",
    "ce_time, ''",
    "ce_source, 'not a uri: %%'",
    "ce_dataschema, 'not a uri: %%'",
    "content-type, application/cloudevents+json"
  })
  void an_event_counts_whatever_its_other_headers_say(String header, String value) {
    UUID id = UUID.randomUUID();
    Map<String, String> headers = new HashMap<>(TopicOfTests.headers(id, "appointment_modified"));
    headers.put(header, value);
    outside.cancelled(headers, salon.customerId(), salon.appointment(START), START);
    await().untilAsserted(() -> assertThat(counted()).isEqualTo(1));
  }

  private long counted() {
    return Rows.number(
        "SELECT COALESCE(SUM(count), 0) FROM appointment_modification_stats WHERE company_id = ?",
        salon.companyId());
  }
}
