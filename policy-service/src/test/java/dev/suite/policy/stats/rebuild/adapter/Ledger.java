package dev.suite.policy.stats.rebuild.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The day rows of one company, as tests read and falsify them. */
record Ledger(DirectoryFixture salon, Client admin) {
  static final String CANCELLED = "cancellation_count";

  static Ledger of(DirectoryFixture salon) {
    return new Ledger(salon, Client.of(salon, "admin"));
  }

  /** Has a customer cancel so many times and waits until the stats know. */
  void cancel(long customer, Instant startsAt, int times) {
    long before = counted(customer);
    for (int i = 0; i < times; i++) {
      Desk.of(salon)
          .cancel(salon.appointment(startsAt, customer, salon.serviceId(), null))
          .expect(201);
    }
    awaitCounted(customer, before + times);
  }

  void awaitCounted(long customer, long expected) {
    await().untilAsserted(() -> assertThat(counted(customer)).isEqualTo(expected));
  }

  long counted(long customer) {
    return Rows.number(
        "SELECT SUM(count) FROM appointment_modification_stats WHERE customer_id = ?", customer);
  }

  /** A day row that says something else than before. */
  void falsify(long customer, String day, long count) {
    Rows.update(
        """
        INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type,
          period_start, period_end, count, calculated_at, created_at, updated_at)
        VALUES (?, ?, 'cancellation_count', ?, ?, ?, '2026-11-17 12:00:00', NOW(6), NOW(6))
        ON DUPLICATE KEY UPDATE count = VALUES(count)
        """,
        salon.companyId(),
        customer,
        day,
        day,
        count);
  }

  /** A line of the audit trail whose event never comes. */
  void record(long customer, Instant at) {
    LocalDateTime column = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    Rows.update(
        """
        INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
          modification_type, within_policy, fee_charged, currency, modified_by_type, modified_by_id,
          occurred_at, source, event_id, created_at, updated_at)
        VALUES (?, ?, ?, 'cancel', TRUE, 0, 'EUR', 'system', 'x', ?, 'rest', ?, ?, ?)
        """,
        salon.companyId(),
        salon.appointment(at, customer, salon.serviceId(), null),
        customer,
        column,
        UUID.randomUUID().toString(),
        column,
        column);
  }

  /** Customer, day, what the stats say and what the trail says. */
  List<String> drift() {
    Reply reply = admin.get("/stats/drift").expect(200);
    return reply.<Map<String, Object>>list("items").stream()
        .map(item ->
            "%s %s %s %s/%s"
                .formatted(
                    item.get("customer_id"),
                    item.get("stat_type"),
                    item.get("period_start"),
                    item.get("counted"),
                    item.get("recorded")))
        .toList();
  }

  /** Asks for a rebuild and waits until it is done. */
  Reply rebuild() {
    Reply asked = admin.post("/stats/rebuild", "").expect(202);
    assertThat(asked.text("status")).isEqualTo("pending");
    return await()
        .until(
            () -> admin.get("/stats/rebuilds/%d", asked.number("id")).expect(200),
            reply -> reply.text("status").equals("done"));
  }
}
