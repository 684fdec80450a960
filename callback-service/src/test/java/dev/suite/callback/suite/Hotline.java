package dev.suite.callback.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.util.List;

/** A company with one agent, whose superiors the tests hire. */
public record Hotline(CallCentre centre) {
  /** Opens one nobody else has. */
  public static Hotline opened() {
    return new Hotline(CallCentre.open());
  }

  /** The company. */
  public DirectoryFixture company() {
    return centre.company();
  }

  /** An agent. */
  public Client client() {
    return centre.client();
  }

  /** The same, whose calls carry a header. */
  public Hotline with(String header, String value) {
    return new Hotline(new CallCentre(company(), client().with(header, value), centre.admin()));
  }

  /** Hires somebody at the first branch. */
  public String hire(String role) {
    return hire(role, company().branchId());
  }

  /** Hires somebody at a branch; gives the id. */
  public String hire(String role, String branch) {
    String id = company().staff(branch);
    centre.set(id, "role", role);
    return id;
  }

  /** Somebody wants to be called within two hours; the only agent has it. */
  public long urgent() {
    return request("urgent");
  }

  /** Somebody wants to be called, with this priority; gives the id. */
  public long request(String priority) {
    return centre.request("\"priority\":\"%s\"".formatted(priority));
  }

  /** Takes a step with a request. */
  public Reply step(long id, String verb, String body) {
    return centre.take(id, verb, body);
  }

  /** Nobody answers. */
  public Reply fail(long id) {
    return step(id, "contact", "{\"outcome\":\"no_answer\"}").expect(200);
  }

  /** The escalations of a request, newest first. */
  public Reply escalations(long id) {
    return client().get("/callbacks/%d/escalations", id).expect(200);
  }

  /** How many of the company's escalations are open. */
  public int open() {
    return client().get("/escalations?resolved=false").expect(200).list("items").size();
  }

  /** Reason, level and new holder of a request's escalations, oldest first. */
  public static List<String> escalated(long id) {
    return Rows.texts(
        """
        SELECT escalation_reason, level, escalated_to FROM callback_escalations
        WHERE callback_request_id = ? ORDER BY id
        """,
        id);
  }

  /** The key of a request's events. */
  public String key(long id) {
    return company().companyId() + ":" + id;
  }
}
