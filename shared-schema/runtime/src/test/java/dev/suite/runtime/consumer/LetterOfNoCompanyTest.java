package dev.suite.runtime.consumer;

import static dev.suite.runtime.database.Sql.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters whose value does not say whose they are. */
@QuarkusTest
@TestProfile(RealServers.class)
class LetterOfNoCompanyTest {
  @Inject Consumers consumers;
  @Inject ToyHandler handler;
  @Inject Sql sql;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "directory | customer:%1$d | {\"name\":\"Ada",
        "appointment_modified | any | {\"customer_id\":%1$d,\"reason\":\"Ada\"}",
        "appointment_modified | %1$d | {\"customer_id\":%1$d,\"reason\":\"Ada\"}"
      })
  void what_it_says_of_somebody_deleted_is_not_written(String topic, String key, String value) {
    handler.reset();
    long deleted = deletedCustomer();
    process(topic, key.formatted(deleted), value.formatted(deleted));
    assertThat(letters()).singleElement().asString().doesNotContain("Ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "directory | customer:%1$d | {\"name\":\"Ada",
        "appointment_modified | any | {\"customer_id\":%1$d,\"reason\":\"Ada\"}"
      })
  void what_it_says_of_anybody_else_stays(String topic, String key, String value) {
    handler.reset();
    deletedCustomer();
    long other = sql.company().customerId();
    process(topic, key.formatted(other), value.formatted(other));
    assertThat(letters()).containsExactly(value.formatted(other));
  }

  private long deletedCustomer() {
    long deleted = DirectoryFixture.unusedId();
    sql.update(
        "INSERT INTO deleted_directory_rows VALUES ('customer', ?, ?, 3, UTC_TIMESTAMP(6))",
        Long.toString(deleted),
        sql.company().companyId());
    return deleted;
  }

  private void process(String topic, String key, String value) {
    done(
        consumers
            .processor(handler)
            .process(List.of(Toy.received(topic, key, value.getBytes(UTF_8)))));
  }

  private List<String> letters() {
    return sql.texts("SELECT CAST(payload AS CHAR), id FROM outbox");
  }
}
