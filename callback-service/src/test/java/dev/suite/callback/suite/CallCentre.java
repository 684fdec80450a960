package dev.suite.callback.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A company whose customers want to be called back: one branch in Germany with one agent. */
public record CallCentre(DirectoryFixture company, Client client, Client admin) {
  private static final AtomicLong NUMBERS =
      new AtomicLong(ThreadLocalRandom.current().nextLong(10_000_000, 90_000_000));

  /** A company nobody else has. */
  public static CallCentre open() {
    DirectoryFixture company = SuiteOfTests.salon();
    Rows.update("UPDATE branches SET country = 'DE' WHERE company_id = ?", company.companyId());
    return new CallCentre(company, Client.of(company, "agent"), Client.of(company, "admin"));
  }

  /** A German mobile number nobody else has, as E.164. */
  public static String phone() {
    return "+49151" + NUMBERS.incrementAndGet();
  }

  /** Asks for a call to a number of its own; {@code fields} are JSON members, each on its own. */
  public Reply ask(String... fields) {
    return askFrom(phone(), fields);
  }

  /** Asks for a call to this number. */
  public Reply askFrom(String phone, String... fields) {
    return client.post("/callbacks", body(company.branchId(), phone, fields));
  }

  /** The body of a request at a branch. */
  public static String body(String branchId, String phone, String... fields) {
    return """
    {"branch_id":"%s","phone_number":"%s","customer_name":"Mia Sommer"%s}
    """
        .formatted(
            branchId, phone, String.join("", Arrays.stream(fields).map(","::concat).toList()));
  }

  /** A request that is there; gives its id. */
  public long request(String... fields) {
    return ask(fields).expect(201).number("id");
  }

  /** The request as it is now. */
  public Reply read(long id) {
    return client.get("/callbacks/%d", id).expect(200);
  }

  /** Takes a request on by a verb of its paths. */
  public Reply take(long id, String verb, String body) {
    return client.post("/callbacks/%d/%s".formatted(id, verb), body);
  }

  /** Hires another agent at the first branch. */
  public String agent() {
    return company.staff(company.branchId());
  }

  /** Changes a staff member's row, past the service. */
  public void set(String staffId, String column, Object value) {
    Rows.update(
        "UPDATE staff SET %s = ? WHERE company_id = ? AND id = ?".formatted(column),
        value,
        company.companyId(),
        staffId);
  }

  /** Makes somebody an expert in the first service. */
  public void teach(String staffId) {
    Rows.update(
        "INSERT INTO staff_services (company_id, staff_id, service_id) VALUES (?, ?, ?)",
        company.companyId(),
        staffId,
        company.serviceId());
  }

  /** Sets something of the company's settings for the first time. */
  public void settings(String json) {
    admin.put("/callback-settings/company/%d".formatted(company.companyId()), json).expect(201);
  }

  /** What a request has gone through, oldest first. */
  public List<String> history(long id) {
    return client
        .get("/callbacks/%d/history", id)
        .expect(200)
        .<String>list("items.event")
        .reversed();
  }

  /** The topics of the events about a request, in the order they were written. */
  public List<String> events(long id) {
    return Rows.texts(
        "SELECT topic FROM outbox WHERE company_id = ? AND event_key = ? ORDER BY id",
        company.companyId(),
        company.companyId() + ":" + id);
  }
}
