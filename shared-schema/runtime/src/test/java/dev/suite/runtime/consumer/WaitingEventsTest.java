package dev.suite.runtime.consumer;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.ClockOfTests;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class WaitingEventsTest {
  @Inject Consumers consumers;
  @Inject ToyHandler handler;
  @Inject SettableClock clock;
  @Inject Sql sql;

  private EventProcessor<Toy> processor;
  private long company;
  private final long customer = DirectoryFixture.unusedId();
  private final long unknownCompany = DirectoryFixture.unusedId();

  @BeforeEach
  void start_empty() {
    clock.set(ClockOfTests.START);
    handler.reset();
    processor = consumers.processor(handler);
    company = sql.company().companyId();
  }

  @Test
  void an_event_waits_for_its_row_and_holds_back_its_own_key_alone() {
    process(
        Toy.received("a", company, customer, "a1"),
        Toy.received("b", company, null, "b1"),
        Toy.received("a", company, null, "a2"));
    assertThat(handler.stored()).containsExactly("b1");
    assertThat(handler.waiting())
        .containsExactly("customer:" + customer, "an earlier event of its key");
  }

  @Test
  void later_batches_queue_behind_a_key_that_waits_though_their_own_rows_are_there() {
    process(Toy.received("a", company, customer, "a1"));
    process(Toy.received("a", company, null, "a2"), Toy.received("b", company, null, "b1"));
    assertThat(handler.stored()).containsExactly("b1");
    arrive();
    done(consumers.drain());
    assertThat(handler.stored()).containsExactly("b1", "a1", "a2");
    assertThat(handler.waiting()).isEmpty();
  }

  @Test
  void nothing_goes_while_the_row_is_still_to_come() {
    process(Toy.received("a", company, customer, "a1"), Toy.received("a", company, null, "a2"));
    done(consumers.drain());
    assertThat(handler.stored()).isEmpty();
    assertThat(handler.waiting()).hasSize(2);
  }

  @Test
  void an_event_that_is_delivered_again_waits_once() {
    Received event = Toy.received("a", company, customer, "a1");
    process(event);
    process(event);
    assertThat(handler.waiting()).hasSize(1);
  }

  @Test
  void more_events_than_a_page_holds_go_out_in_their_order() {
    Received[] many =
        IntStream.range(0, 1_200)
            .mapToObj(n -> Toy.received("k" + n % 3, company, customer, "t" + n))
            .toArray(Received[]::new);
    process(many);
    arrive();
    done(consumers.drain());
    assertThat(handler.stored())
        .containsExactlyElementsOf(IntStream.range(0, 1_200).mapToObj(n -> "t" + n).toList());
  }

  @Test
  void two_replicas_that_drain_at_once_apply_each_event_once() {
    List<Received> many = new ArrayList<>();
    IntStream.range(0, 700).forEach(n -> many.add(Toy.received("k", company, customer, "t" + n)));
    process(many.toArray(Received[]::new));
    arrive();
    done(Uni.join().all(consumers.drain(), consumers.drain(), consumers.drain()).andFailFast());
    assertThat(handler.stored())
        .containsExactlyElementsOf(IntStream.range(0, 700).mapToObj(n -> "t" + n).toList());
  }

  @Test
  void a_waiting_event_that_breaks_goes_to_the_dead_letters_and_the_others_are_applied() {
    process(
        Toy.received("a", company, customer, "a1"),
        Toy.received("b", company, customer, "poison"),
        Toy.received("b", company, customer, "b2"));
    arrive();
    done(consumers.drain());
    done(consumers.drain());
    assertThat(handler.stored()).containsExactlyInAnyOrder("a1", "b2");
    assertThat(reasons()).containsExactly("it fails: java.lang.IllegalStateException");
    assertThat(handler.waiting()).isEmpty();
  }

  @Test
  void a_row_that_is_deleted_while_an_event_waits_for_it_makes_it_a_dead_letter() {
    process(Toy.received("a", company, customer, "a1"));
    sql.update(
        "INSERT INTO deleted_directory_rows VALUES ('customer', ?, ?, 3, UTC_TIMESTAMP(6))",
        Long.toString(customer),
        company);
    done(consumers.drain());
    assertThat(reasons()).containsExactly("it names a customer that is deleted");
    assertThat(handler.waiting()).isEmpty();
  }

  @Test
  void an_event_that_names_what_no_row_can_be_is_dead_at_once() {
    process(Toy.received("a", company, -1L, "a1"), Toy.received("b", 0, null, "b1"));
    assertThat(reasons())
        .containsExactly(
            "it names a customer with an id none can have",
            "it names a company with an id none can have");
    assertThat(handler.waiting()).isEmpty();
  }

  @Test
  void a_company_may_take_a_day_to_come() {
    process(Toy.received("a", unknownCompany, null, "a1"));
    clock.advance(Duration.ofHours(24));
    done(consumers.drain());
    assertThat(handler.waiting()).containsExactly("company:" + unknownCompany);
    assertThat(reasons()).isEmpty();
  }

  @Test
  void the_events_of_a_company_that_has_not_come_within_a_day_are_dead() {
    process(
        Toy.received("a", unknownCompany, null, "a1"),
        Toy.received("a", unknownCompany, null, "a2"));
    clock.advance(Duration.ofHours(24).plusSeconds(1));
    done(consumers.drain());
    done(consumers.drain());
    assertThat(handler.waiting()).isEmpty();
    assertThat(reasons())
        .containsExactly(
            "its company has not come within 24 hours", "its company has not come within 24 hours");
  }

  @Test
  void a_customer_may_take_longer_than_a_day() {
    process(Toy.received("a", company, customer, "a1"));
    clock.advance(Duration.ofDays(30));
    done(consumers.drain());
    assertThat(handler.waiting()).hasSize(1);
    arrive();
    done(consumers.drain());
    assertThat(handler.stored()).containsExactly("a1");
  }

  private void process(Received... batch) {
    done(processor.process(List.of(batch)));
  }

  private void arrive() {
    sql.update(
        "INSERT INTO customers (id, company_id, name, version, updated_at) VALUES (?, ?, 'Ada', 1, UTC_TIMESTAMP(6))",
        customer,
        company);
  }

  private List<String> reasons() {
    return sql.texts(
        "SELECT JSON_UNQUOTE(JSON_EXTRACT(headers, '$.\"dlq-reason\"')), id FROM outbox ORDER BY id");
  }
}
