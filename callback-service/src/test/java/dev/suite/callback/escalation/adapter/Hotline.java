package dev.suite.callback.escalation.adapter;

import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.util.List;

/** A company with one agent, whose superiors the tests hire. */
record Hotline(CallCentre centre) {
  static Hotline opened() {
    return new Hotline(CallCentre.open());
  }

  DirectoryFixture company() {
    return centre.company();
  }

  Client client() {
    return centre.client();
  }

  /** The same, whose calls carry a header. */
  Hotline with(String header, String value) {
    return new Hotline(new CallCentre(company(), client().with(header, value), centre.admin()));
  }

  /** Hires somebody at the first branch. */
  String hire(String role) {
    return hire(role, company().branchId());
  }

  String hire(String role, String branch) {
    String id = company().staff(branch);
    centre.set(id, "role", role);
    return id;
  }

  /** Somebody wants to be called within two hours; the only agent has it. */
  long urgent() {
    return request("urgent");
  }

  long request(String priority) {
    return centre.request("\"priority\":\"%s\"".formatted(priority));
  }

  Reply step(long id, String verb, String body) {
    return centre.take(id, verb, body);
  }

  /** Nobody answers. */
  Reply fail(long id) {
    return step(id, "contact", "{\"outcome\":\"no_answer\"}").expect(200);
  }

  /** The escalations of a request, newest first. */
  Reply escalations(long id) {
    return client().get("/callbacks/%d/escalations", id).expect(200);
  }

  /** How many of the company's escalations are open. */
  int open() {
    return client().get("/escalations?resolved=false").expect(200).list("items").size();
  }

  /** Reason, level and new holder of a request's escalations, oldest first. */
  static List<String> escalated(long id) {
    return Rows.texts(
        """
        SELECT escalation_reason, level, escalated_to FROM callback_escalations
        WHERE callback_request_id = ? ORDER BY id
        """,
        id);
  }

  /** The key of a request's events. */
  String key(long id) {
    return company().companyId() + ":" + id;
  }
}
