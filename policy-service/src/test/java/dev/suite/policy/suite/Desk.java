package dev.suite.policy.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.time.Instant;
import java.util.List;

/**
 * Asks for and records cancellations of one company's appointments, as an agent or another role.
 */
public record Desk(DirectoryFixture company, Client client) {

  /** The desk of a company, with an agent at it. */
  public static Desk of(DirectoryFixture company) {
    return new Desk(company, Client.of(company, "agent"));
  }

  /** The desk of a company, with an admin at it. */
  public static Desk ofAdmin(DirectoryFixture company) {
    return new Desk(company, Client.of(company, "admin"));
  }

  /** The same, with a header. */
  public Desk with(String header, String value) {
    return new Desk(company, client.with(header, value));
  }

  /** May it be cancelled now? */
  public Reply ask(long appointment) {
    return ask("cancel", appointment, "");
  }

  /** May it be changed now? With more fields, written as JSON after a comma. */
  public Reply ask(String action, long appointment, String more) {
    return client.post("/decisions", body(action, appointment, more));
  }

  /** Cancels it. */
  public Reply cancel(long appointment) {
    return cancel(appointment, "");
  }

  /** Cancels it for the fee that was quoted. */
  public Reply cancelAsQuoted(long appointment, String decisionId) {
    return cancel(appointment, ",\"decision_id\":\"%s\"".formatted(decisionId));
  }

  /** Cancels it with more fields, written as JSON after a comma. */
  public Reply cancel(long appointment, String more) {
    return change("cancel", appointment, more);
  }

  /** Moves it. */
  public Reply move(long appointment, Instant to) {
    return move(appointment, to, "");
  }

  /** Moves it with more fields, written as JSON after a comma. */
  public Reply move(long appointment, Instant to, String more) {
    return change("reschedule", appointment, ",\"new_starts_at\":\"%s\"".formatted(to) + more);
  }

  private Reply change(String action, long appointment, String more) {
    return client.post(
        "/modifications",
        body(action, appointment, ",\"modified_by\":{\"type\":\"system\",\"id\":\"desk\"}" + more));
  }

  /** Takes a recorded change back. */
  public Reply voidIt(long modification) {
    return client.post(
        "/modifications/%d/void".formatted(modification), "{\"reason\":\"Mistake\"}");
  }

  /** What of the company is in the audit trail, each as {@code appointment|fee}. */
  public List<String> recorded() {
    return Rows.texts(
        "SELECT appointment_id, fee_charged FROM appointment_modifications"
            + " WHERE company_id = ? ORDER BY id",
        company.companyId());
  }

  /** How many cancellations of a customer count now. */
  public long used(long customer) {
    return used(customer, "cancellation_count");
  }

  /** How many changes of a kind of a customer count now. */
  public long used(long customer, String statType) {
    return client
        .get("/customers/%d/quotas", customer)
        .expect(200)
        .number("items.find { it.stat_type == '%s' }.used".formatted(statType));
  }

  /** The codes of a decision's reasons, or of the one in a problem. */
  public static List<String> reasons(Reply reply) {
    return reply.list(reply.status() == 200 ? "reasons.code" : "decision.reasons.code");
  }

  private static String body(String action, long appointment, String more) {
    return "{\"action\":\"%s\",\"appointment_id\":%d%s}".formatted(action, appointment, more);
  }
}
