package dev.suite.policy.decision.answer.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Asks about changes of one company's appointments, of every kind. */
record Questions(DirectoryFixture company, Client reader) {

  static Questions of(DirectoryFixture company) {
    return new Questions(company, Client.of(company, "reader"));
  }

  /** Saves the company's policy of a type. */
  Reply policy(String type, String config) {
    return Client.of(company, "admin")
        .put(path(type), "{\"config\":%s}".formatted(config))
        .expect(201);
  }

  /** Changes the company's policy of a type. */
  void changePolicy(String type, String config) {
    Client.of(company, "admin")
        .with("If-Match", "*")
        .put(path(type), "{\"config\":%s}".formatted(config))
        .expect(200);
  }

  /** Changes the company's policy of a type from an instant on. */
  void changePolicy(String type, String config, Instant from) {
    Client.of(company, "admin")
        .with("If-Match", "*")
        .put(path(type), "{\"config\":%s,\"effective_from\":\"%s\"}".formatted(config, from))
        .expect(200);
  }

  private String path(String type) {
    return "/policies/company/%s/%s".formatted(company.companyId(), type);
  }

  Reply cancel(long appointment) {
    return ask("cancel", appointment, "");
  }

  Reply cancel(long appointment, String scope) {
    return ask("cancel", appointment, ",\"scope\":\"%s\"".formatted(scope));
  }

  Reply cancelAt(long appointment, Instant at) {
    return ask("cancel", appointment, ",\"at\":\"%s\"".formatted(at));
  }

  Reply reschedule(long appointment) {
    return ask("reschedule", appointment, "");
  }

  Reply reschedule(long appointment, Instant to) {
    return ask("reschedule", appointment, ",\"new_starts_at\":\"%s\"".formatted(to));
  }

  Reply reschedule(long appointment, Instant to, String scope) {
    return ask(
        "reschedule",
        appointment,
        ",\"new_starts_at\":\"%s\",\"scope\":\"%s\"".formatted(to, scope));
  }

  /** Asks with more fields, written as JSON after a comma. */
  Reply ask(String action, long appointment, String more) {
    return reader.post(
        "/decisions",
        "{\"action\":\"%s\",\"appointment_id\":%d%s}".formatted(action, appointment, more));
  }

  /** Books appointments of one series. */
  List<Long> series(Instant... starts) {
    String id = UUID.randomUUID().toString();
    return List.of(starts).stream()
        .map(company::appointment)
        .peek(one -> Rows.update("UPDATE appointments SET series_id = ? WHERE id = ?", id, one))
        .toList();
  }

  /** Writes a change down that the stats have not taken in yet. */
  void recorded(String type, long appointment, Instant at) {
    LocalDateTime occurred = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    Rows.update(
        """
        INSERT INTO appointment_modifications (company_id, appointment_id, customer_id, currency,
          modification_type, within_policy, fee_charged, modified_by_type, modified_by_id,
          occurred_at, source, event_id, created_at, updated_at)
        VALUES (?, ?, ?, 'EUR', ?, TRUE, 0, 'system', 'test', ?, 'rest', ?, ?, ?)
        """,
        company.companyId(),
        appointment,
        company.customerId(),
        type,
        occurred,
        UUID.randomUUID().toString(),
        occurred,
        occurred);
  }

  /** The codes of a decision's reasons. */
  static List<String> reasons(Reply decision) {
    return decision.expect(200).list("reasons.code");
  }

  /** So many days after the start of every test. */
  static Instant day(int days) {
    return START.plusSeconds(days * 86_400L);
  }
}
