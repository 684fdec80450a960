package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ModificationListTest extends AtTheStart {
  /** Every change of a company happened once more. */
  private static final String DOUBLE =
      """
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
        modification_type, within_policy, fee_charged, currency, modified_by_type, modified_by_id,
        occurred_at, source, event_id, created_at, updated_at)
      SELECT company_id, appointment_id, customer_id, modification_type, within_policy, fee_charged,
        currency, modified_by_type, modified_by_id, occurred_at, source, UUID(), created_at, updated_at
      FROM appointment_modifications WHERE company_id = ?\
      """;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);
  private final List<Long> recorded = new ArrayList<>();

  @BeforeEach
  void five_cancellations_a_minute_apart() {
    for (int i = 0; i < 5; i++) {
      record(salon.customerId());
    }
  }

  @Test
  void the_newest_comes_first() {
    assertThat(ids("")).isEqualTo(recorded.reversed());
  }

  @Test
  void pages_follow_each_other_also_when_rows_come_in_between() {
    Reply first = desk.client().get("/modifications?limit=2").expect(200);
    record(salon.customerId());
    Reply second = after(first.text("next"));
    Reply third = after(second.text("next"));
    List<Long> seen = new ArrayList<>(ids(first));
    seen.addAll(ids(second));
    seen.addAll(ids(third));
    assertThat(seen).isEqualTo(recorded.subList(0, 5).reversed());
    assertThat(third.value("next")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&customer_id=%d", "&modification_type=cancel"})
  void a_page_costs_the_same_however_long_the_history(String filter) {
    for (int doubled = 0; doubled < 11; doubled++) {
      Rows.update(DOUBLE, salon.companyId());
    }
    String query = "/modifications?limit=10" + filter.formatted(salon.customerId());
    Reply first = desk.client().get(query).expect(200);

    long before = rowsRead();
    Reply second = desk.client().get(query + "&after=" + first.text("next")).expect(200);

    assertThat(second.list("items")).hasSize(10);
    assertThat(rowsRead() - before).isLessThan(5_000);
  }

  /** By the whole server: what runs beside the test reads some as well. */
  private static long rowsRead() {
    return Rows.texts("SHOW GLOBAL STATUS LIKE 'Handler_read%'").stream()
        .mapToLong(counter -> Long.parseLong(counter.substring(counter.indexOf('|') + 1)))
        .sum();
  }

  @Test
  void pages_tell_rows_of_the_same_instant_apart() {
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofMinutes(-1));
      record(salon.customerId());
    }
    List<Long> seen = new ArrayList<>();
    Reply page = desk.client().get("/modifications?limit=1").expect(200);
    while (page.text("next") != null) {
      seen.addAll(ids(page));
      page = desk.client().get("/modifications?limit=1&after=%s", page.text("next")).expect(200);
    }
    seen.addAll(ids(page));
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(recorded);
  }

  @Test
  void filters_narrow_the_list() {
    long other = salon.customer();
    long appointment = record(other);
    assertThat(ids("?customer_id=" + other)).containsExactly(recorded.getLast());
    assertThat(ids("?appointment_id=" + appointment)).containsExactly(recorded.getLast());
    assertThat(ids("?modification_type=cancel")).hasSize(6);
    assertThat(ids("?modification_type=reschedule")).isEmpty();
    assertThat(ids("?from=2026-11-17T12:04:00Z")).isEqualTo(recorded.subList(4, 6).reversed());
    assertThat(ids("?to=2026-11-17T12:01:00Z")).containsExactly(recorded.getFirst());
    assertThat(ids("?from=2026-11-17T12:01:00Z&to=2026-11-17T12:02:00Z"))
        .containsExactly(recorded.get(1));
  }

  @Test
  void what_is_no_cursor_of_this_list_is_refused() {
    String own = desk.client().get("/modifications?limit=1").text("next");
    String foreign =
        new String(Base64.getUrlDecoder().decode(own), StandardCharsets.UTF_8)
            .replace("" + salon.companyId(), "" + (salon.companyId() + 1));
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(foreign.getBytes(StandardCharsets.UTF_8));
    for (String cursor : List.of("abc", encoded, "W10", own.substring(4))) {
      Reply refused = desk.client().get("/modifications?after=%s", cursor).expect(400);
      assertThat(refused.text("code")).as(cursor).isEqualTo("invalid_cursor");
    }
  }

  @Test
  void values_that_cannot_be_are_refused_by_name() {
    assertParameter("limit=0", "limit");
    assertParameter("limit=201", "limit");
    assertParameter("limit=many", "limit");
    assertParameter("customer_id=abc", "customer_id");
    assertParameter("from=yesterday", "from");
    assertParameter("from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "to");
    assertParameter("modification_type=void", "modification_type");
    assertParameter("colour=red", "colour");
  }

  @Test
  void a_filter_that_names_what_the_company_has_not_is_not_found() {
    DirectoryFixture other = SuiteOfTests.salon();
    desk.client().get("/modifications?customer_id=%d", other.customerId()).expect(404);
    desk.client().get("/modifications?customer_id=%d", DirectoryFixture.unusedId()).expect(404);
    long foreign = other.appointment(START);
    desk.client().get("/modifications?appointment_id=%d", foreign).expect(404);
  }

  @Test
  void one_that_does_not_exist_is_not_found() {
    desk.client().get("/modifications/%d", Long.MAX_VALUE).expect(404);
    desk.client().get("/modifications/abc").expect(404);
    Desk.of(SuiteOfTests.salon())
        .client()
        .get("/modifications/%d", recorded.getFirst())
        .expect(404);
  }

  private long record(long customer) {
    long appointment =
        salon.appointment(
            clock.instant().plus(Duration.ofDays(3)), customer, salon.serviceId(), null);
    recorded.add(desk.cancel(appointment).expect(201).number("id"));
    clock.advance(Duration.ofMinutes(1));
    return appointment;
  }

  private Reply after(String cursor) {
    return desk.client().get("/modifications?limit=2&after=%s", cursor).expect(200);
  }

  private List<Long> ids(String query) {
    return ids(desk.client().get("/modifications" + query).expect(200));
  }

  private static List<Long> ids(Reply page) {
    return page.<Number>list("items.id").stream().map(Number::longValue).toList();
  }

  private void assertParameter(String query, String name) {
    Reply refused = desk.client().get("/modifications?" + query).expect(422);
    assertThat(refused.<String>list("errors.parameter")).containsExactly(name);
  }
}
