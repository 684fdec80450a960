package dev.suite.local.story.salon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The demo company as the platform tells the suite about it: the rows for PUT /directory. */
public record DemoDirectory(DemoCompany company) {

  /** The body of the request. */
  public ObjectNode rows() {
    ObjectNode rows = JsonNodeFactory.instance.objectNode();
    rows.putArray("companies").add(companyRow());
    rows.putArray("branches").add(branchRow());
    rows.putArray("services").add(serviceRow());
    ArrayNode staff = rows.putArray("staff");
    company.team().forEach(colleague -> staff.add(staffRow(colleague)));
    rows.putArray("customers").add(customerRow(company.mia())).add(customerRow(company.jan()));
    rows.putArray("appointments")
        .add(appointment(company.lateAppointment(), company.mia(), company.lateStart()))
        .add(appointment(company.nextAppointment(), company.mia(), company.nextStart()))
        .add(appointment(company.otherAppointment(), company.jan(), company.otherStart()));
    return rows;
  }

  private ObjectNode companyRow() {
    return row(company.id(), DemoCompany.NAME)
        .put("time_zone", DemoCompany.ZONE.getId())
        .put("currency", "EUR")
        .put("locale", "de");
  }

  private ObjectNode branchRow() {
    return row(company.branch().toString(), "Altona").put("country", "DE");
  }

  private ObjectNode serviceRow() {
    return row(company.service(), "Schnitt und Farbe")
        .put("branch_id", company.branch().toString())
        .put("price", "80.00")
        .put("duration_minutes", 90);
  }

  private ObjectNode staffRow(Colleague colleague) {
    ObjectNode row = row(colleague.id().toString(), colleague.name());
    row.put("branch_id", company.branch().toString())
        .put("role", colleague.role())
        .put("email", colleague.email())
        .put("active", true);
    ArrayNode services = row.putArray("service_ids");
    colleague.services().forEach(services::add);
    return row;
  }

  private static ObjectNode customerRow(Customer customer) {
    return row(customer.id(), customer.name())
        .put("email", customer.email())
        .put("phone", customer.phone());
  }

  private ObjectNode appointment(long id, Customer customer, Instant start) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("version", 1)
        .put("branch_id", company.branch().toString())
        .put("service_id", company.service())
        .put("staff_id", company.lena().id().toString())
        .put("customer_id", customer.id())
        .put("starts_at", start.toString())
        .put("ends_at", start.plus(Duration.ofMinutes(90)).toString())
        .put("booked_at", company.now().minus(Duration.ofDays(3)).toString())
        .put("status", "confirmed");
  }

  private static ObjectNode row(long id, String name) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("version", 1).put("name", name);
  }

  private static ObjectNode row(String id, String name) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("version", 1).put("name", name);
  }
}
