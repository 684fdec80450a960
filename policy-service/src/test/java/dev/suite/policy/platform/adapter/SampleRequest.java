package dev.suite.policy.platform.adapter;

import static io.restassured.RestAssured.given;

import dev.suite.policy.suite.Operations.Operation;
import dev.suite.policy.suite.Reply;
import dev.suite.testkit.TestTokens;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that works: ids are written as {@code <branch>}, and each such place can be filled with
 * another company's.
 *
 * @param body JSON, or null
 */
record SampleRequest(Operation operation, String path, String body) {
  private static final Pattern PLACE = Pattern.compile("<([a-z]+)>");

  /** The values of path and query parameters, by name; {@code id} is of the collection before. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "company_id", "<company>",
          "scope", "branch",
          "scope_id", "<branch>",
          "policy_type", "cancellation",
          "id", "<modification>",
          "branch_id", "<branch>",
          "service_id", "<service>",
          "staff_id", "<staff>",
          "customer_id", "<customer>",
          "appointment_id", "<appointment>");

  private static final Map<String, String> BODIES =
      Map.of(
          "PUT /v1/companies/{company_id}/policies/{scope}/{scope_id}/{policy_type}",
          """
          {"config":{},"is_override":true,"overrides_id":<policy>}
          """,
          "POST /v1/companies/{company_id}/decisions",
          """
          {"action":"cancel","appointment_id":<appointment>}
          """,
          "POST /v1/companies/{company_id}/modifications",
          """
          {"action":"cancel","appointment_id":<appointment>,
           "modified_by":{"type":"customer","id":"<customer>"}}
          """,
          "PUT /v1/companies/{company_id}/directory",
          """
          {"companies":[{"id":<company>,"company_id":<company>,"version":1,"name":"A",
             "time_zone":"UTC","currency":"EUR","locale":"de"}],
           "branches":[{"id":"<branch>","company_id":<company>,"version":1,"name":"A"}],
           "services":[{"id":<service>,"company_id":<company>,"version":1,
             "branch_id":"<branch>","name":"A","duration_minutes":1}],
           "staff":[{"id":"<staff>","company_id":<company>,"version":1,"branch_id":"<branch>",
             "name":"A","role":"agent","active":true,"service_ids":[<service>]}],
           "customers":[{"id":<customer>,"company_id":<company>,"version":1,"name":"A"}],
           "appointments":[{"id":<appointment>,"company_id":<company>,"version":1,
             "branch_id":"<branch>","service_id":<service>,"staff_id":"<staff>",
             "customer_id":<customer>,"starts_at":"2026-11-20T10:00:00Z",
             "ends_at":"2026-11-20T11:00:00Z","booked_at":"2026-11-01T10:00:00Z",
             "status":"confirmed","series_id":"any"}],
           "deleted":[
             {"type":"appointment","id":<appointment>,"company_id":<company>,"version":0},
             {"type":"customer","id":<customer>,"version":0},
             {"type":"staff","id":"<staff>","version":0},
             {"type":"service","id":<service>,"version":0},
             {"type":"branch","id":"<branch>","version":0},
             {"type":"company","id":<company>,"version":0}]}
          """);

  static SampleRequest of(Operation operation) {
    StringBuilder path = new StringBuilder(operation.path());
    List<String> query = new ArrayList<>();
    for (String name : operation.parameters("query")) {
      if (PARAMETERS.containsKey(name)) {
        query.add(name + "=" + PARAMETERS.get(name));
      }
    }
    if (!query.isEmpty()) {
      path.append('?').append(String.join("&", query));
    }
    String filled = path.toString();
    for (String name : operation.parameters("path")) {
      filled = filled.replace("{" + name + "}", PARAMETERS.get(name));
    }
    return new SampleRequest(operation, filled, BODIES.get(operation.toString()));
  }

  /** How many places it has that hold an id. */
  int places() {
    return (int) PLACE.matcher(path + body).results().count();
  }

  /** What the place holds and where: {@code <customer> after "id":"}. */
  String place(int index) {
    String text = path + body;
    var place = PLACE.matcher(text).results().skip(index).findFirst().orElseThrow();
    return "%s after …%s"
        .formatted(place.group(), text.substring(Math.max(0, place.start() - 20), place.start()));
  }

  /** Sends it as one company, with the ids of another in some places. */
  Reply send(Tenant own, Tenant other, IntPredicate isForeign) {
    String text = fill(path + "\n" + body, own, other, isForeign);
    var request =
        given()
            .urlEncodingEnabled(false)
            .auth()
            .oauth2(TestTokens.token(own.salon().companyId(), "admin", "service"));
    if (operation.parameters("header").contains("If-Match")) {
      request.header("If-Match", "*");
    }
    if (body != null) {
      request.contentType(ContentType.JSON).body(text.substring(text.indexOf('\n')));
    }
    return new Reply(request.request(operation.method(), text.substring(0, text.indexOf('\n'))));
  }

  private static String fill(String text, Tenant own, Tenant other, IntPredicate isForeign) {
    var filled = new StringBuilder();
    Matcher matcher = PLACE.matcher(text);
    for (int i = 0; matcher.find(); i++) {
      Tenant whose = isForeign.test(i) ? other : own;
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(whose.ids().get(matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }
}
