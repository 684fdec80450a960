package dev.suite.notification.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.util.List;
import java.util.Map;

/** A company in Berlin whose customer can be reached, as far as a test says. */
public record Salon(DirectoryFixture directory) {
  /** One nobody else has; its customer has an e-mail address. */
  public static Salon open() {
    var salon = new Salon(SuiteOfTests.salon());
    salon.set("customers", salon.directory().customerId(), "email", "mia@salon.example");
    return salon;
  }

  /** Sets a column of a row of the directory. */
  public Salon set(String table, Object id, String column, String value) {
    Rows.update(
        "UPDATE %s SET %s = ? WHERE company_id = ? AND id = ?".formatted(table, column),
        value,
        companyId(),
        id);
    return this;
  }

  /** Hires a manager of the branch with this e-mail address; gives the id. */
  public String manager(String email) {
    String id = directory.staff(directory.branchId());
    set("staff", id, "role", "manager");
    set("staff", id, "email", email);
    return id;
  }

  /** Configures a scope such as {@code company/7} for an event and channel; gives the id. */
  public long configure(String scope, String eventAndChannel, String body) {
    return client("admin")
        .put("/notification-configurations/" + scope + "/" + eventAndChannel, body)
        .expect(201)
        .number("id");
  }

  /** The company's id. */
  public long companyId() {
    return directory.companyId();
  }

  /** A client with a role. */
  public Client client(String role) {
    return Client.of(directory, role);
  }

  /** The notifications of an event, newest first. */
  public List<Map<String, Object>> notifications(String eventType) {
    return client("reader").get("/notifications?event_type=" + eventType).expect(200).list("items");
  }

  /** The only notification of an event, with its attempts. */
  public Reply notification(String eventType) {
    List<Map<String, Object>> found = notifications(eventType);
    if (found.size() != 1) {
      throw new AssertionError("not one notification: " + found);
    }
    return client("reader").get("/notifications/%s", found.getFirst().get("id")).expect(200);
  }

  /** A text column of the only notification of an event. */
  public String column(String eventType, String column) {
    return Rows.texts(
            "SELECT %s FROM notification_queue WHERE company_id = ? AND event_type = ?"
                .formatted(column),
            companyId(),
            eventType)
        .getFirst();
  }
}
