package dev.suite.policy.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
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
    return client.post("/decisions", body(appointment, ""));
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
    return client.post(
        "/modifications",
        body(appointment, ",\"modified_by\":{\"type\":\"system\",\"id\":\"desk\"}" + more));
  }

  /** Takes a recorded change back. */
  public Reply voidIt(long modification) {
    return client.post(
        "/modifications/%d/void".formatted(modification), "{\"reason\":\"Mistake\"}");
  }

  /** How many cancellations of a customer count now. */
  public long used(long customer) {
    return client
        .get("/customers/%d/quotas", customer)
        .expect(200)
        .number("items.find { it.stat_type == 'cancellation_count' }.used");
  }

  /** The codes of a decision's reasons, or of the one in a problem. */
  public static List<String> reasons(Reply reply) {
    return reply.list(reply.status() == 200 ? "reasons.code" : "decision.reasons.code");
  }

  private static String body(long appointment, String more) {
    return "{\"action\":\"cancel\",\"appointment_id\":%d%s}".formatted(appointment, more);
  }
}
