package dev.suite.runtime.consumer;

import static dev.suite.runtime.database.Sql.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.log.LogLines;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class DeadLetterTest {
  @Inject Consumers consumers;
  @Inject ToyHandler handler;
  @Inject Sql sql;

  private EventProcessor<Toy> processor;
  private long company;

  @BeforeEach
  void start_empty() {
    handler.reset();
    processor = consumers.processor(handler);
    company = sql.company().companyId();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "{}",
        "{\"company_id\":7}",
        "{\"company_id\":\"seven\",\"text\":\"a\"}",
        "{\"company_id\":7,\"text\":\"a\"} {}",
        ""
      })
  void what_cannot_be_read_goes_to_the_dead_letters_and_the_next_event_is_processed(String value) {
    process(
        List.of(
            Toy.received("broken", value.getBytes(UTF_8)),
            Toy.received("good", company, null, "after")));
    assertThat(handler.stored()).containsExactly("after");
    assertThat(letters()).containsExactly("broken");
  }

  @Test
  void a_dead_letter_keeps_key_value_and_headers_and_says_where_it_came_from_and_why() {
    Received broken = Toy.received("broken", "{\"company_id\":7}".getBytes(UTF_8));
    process(List.of(broken));
    JsonObject headers = headers();
    assertThat(headers.getMap())
        .containsEntry("ce_id", "id-broken")
        .containsEntry("dlq-reason", "/text is missing or not of its form")
        .containsEntry("dlq-consumer", "toys")
        .containsEntry("dlq-topic", "toys")
        .containsEntry("dlq-partition", "1")
        .containsEntry("dlq-offset", Long.toString(broken.offset()));
    assertThat(headers.getString("dlq-exception"))
        .startsWith("dev.suite.runtime.event.UnreadableEventException\n\tat ");
    assertThat(sql.texts("SELECT topic, id FROM outbox")).containsExactly("toys.dlq");
    assertThat(sql.texts("SELECT CAST(payload AS CHAR), id FROM outbox"))
        .containsExactly("{\"company_id\":7}");
  }

  @Test
  void neither_reason_nor_exception_quotes_the_event() {
    process(List.of(Toy.received("broken", "{\"company_id\":\"+4915112345678\"}".getBytes(UTF_8))));
    assertThat(headers().getString("dlq-reason")).doesNotContain("4915112345678");
    assertThat(headers().getString("dlq-exception")).doesNotContain("4915112345678");
  }

  @Test
  void an_event_that_names_what_is_deleted_or_of_another_company_is_dead() {
    DirectoryFixture other = sql.company();
    long deleted = deletedCustomer();
    process(
        List.of(
            Toy.received("gone", company, deleted, "a"),
            Toy.received("foreign", company, other.customerId(), "b"),
            Toy.received("good", company, null, "c")));
    assertThat(letters()).containsExactly("gone", "foreign");
    assertThat(handler.stored()).containsExactly("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"company_id\":%1$d,\"customer_id\":%2$d,\"text\":\"of Ada\"}",
        "{\"company_id\":%1$d,\"customer_id\":\"%2$d\",\"text\":\"of Ada\",\"more\":{\"Ada\":1}}",
        "{\"company_id\":%1$d,\"customer_id\":%2$d,\"text\":[\"Ada\"],\"version\":\"Ada\"}",
        "{\"company_id\":%1$d,\"recipient\":{\"type\":\"customer\",\"id\":%2$d},\"data\":\"Ada\"}"
      })
  void what_is_said_of_somebody_deleted_is_not_written_into_a_letter(String value) {
    long deleted = deletedCustomer();
    process(List.of(Toy.received("gone", value.formatted(company, deleted).getBytes(UTF_8))));
    assertThat(letters()).containsExactly("gone");
    assertThat(sql.texts("SELECT CAST(payload AS CHAR), id FROM outbox").getFirst())
        .contains("\"company_id\":" + company)
        .doesNotContain("Ada");
  }

  @Test
  void the_words_stay_where_the_deleted_one_came_back() {
    DirectoryFixture back = sql.company();
    sql.update(
        "INSERT INTO deleted_directory_rows VALUES ('customer', ?, ?, 3, UTC_TIMESTAMP(6))",
        Long.toString(back.customerId()),
        back.companyId());
    String value =
        "{\"company_id\":%d,\"customer_id\":%d}".formatted(back.companyId(), back.customerId());
    process(List.of(Toy.received("broken", value.getBytes(UTF_8))));
    assertThat(sql.texts("SELECT CAST(payload AS CHAR), id FROM outbox")).containsExactly(value);
  }

  @Test
  void only_what_fails_is_an_error_to_the_operator() {
    long deleted = deletedCustomer();
    assertThat(levels(Toy.received("gone", company, deleted, "a"))).containsExactly("WARN");
    assertThat(levels(Toy.received("broken", "no json".getBytes(UTF_8)))).containsExactly("ERROR");
  }

  private List<String> levels(Received event) {
    return LogLines.of(DeadLetterBox.class, () -> process(List.of(event))).stream()
        .map(line -> line.getLevel().getName())
        .toList();
  }

  private long deletedCustomer() {
    long deleted = DirectoryFixture.unusedId();
    sql.update(
        "INSERT INTO deleted_directory_rows VALUES ('customer', ?, ?, 3, UTC_TIMESTAMP(6))",
        Long.toString(deleted),
        company);
    return deleted;
  }

  @Test
  void a_letter_is_written_only_if_its_batch_commits() {
    handler.beforeEnd(tx -> tx.query("SELECT broken").execute().replaceWithVoid());
    process(
        List.of(
            Toy.received("broken", "no json".getBytes(UTF_8)),
            Toy.received("good", company, null, "a")));
    assertThat(letters()).containsExactlyInAnyOrder("broken", "good");
  }

  @Test
  void a_key_longer_than_any_column_kills_no_consumer() {
    process(
        List.of(
            Toy.received("k".repeat(2_000), "no json".getBytes(UTF_8)),
            Toy.received("k".repeat(2_000), company, DirectoryFixture.unusedId(), "a"),
            Toy.received("good", company, null, "after")));
    assertThat(handler.stored()).containsExactly("after");
    assertThat(letters()).containsExactly("k".repeat(63), "k".repeat(63));
  }

  private void process(List<Received> batch) {
    done(processor.process(batch));
  }

  private List<String> letters() {
    return sql.texts("SELECT CAST(event_key AS CHAR), id FROM outbox ORDER BY id");
  }

  private JsonObject headers() {
    return new JsonObject(sql.texts("SELECT CAST(headers AS CHAR), id FROM outbox").getFirst());
  }
}
