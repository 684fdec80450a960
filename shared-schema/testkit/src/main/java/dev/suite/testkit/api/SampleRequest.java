package dev.suite.testkit.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.suite.testkit.TestTokens;
import dev.suite.testkit.service.Reply;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that works once its places, such as {@code <branch>}, hold ids.
 *
 * @param path with its query
 * @param body JSON, or empty
 */
public record SampleRequest(Operation operation, String path, String body) {
  private static final Pattern PLACE = Pattern.compile("<([a-z_]+)>");

  /** What stands at a place. */
  public interface Ids {
    /** The id of what is named so, for the place with this number, from 0. */
    String at(int place, String name);
  }

  /** How many places it has that hold an id. */
  int places() {
    return places(path) + places(body);
  }

  private static int places(String text) {
    return (int) PLACE.matcher(text).results().count();
  }

  /** What the place holds and where: {@code <customer> after …"id":"}. */
  String place(int index) {
    String text = path + body;
    var place = PLACE.matcher(text).results().skip(index).findFirst().orElseThrow();
    return "%s after …%s"
        .formatted(place.group(), text.substring(Math.max(0, place.start() - 20), place.start()));
  }

  /** The path with a company's id, and another id that nothing has. */
  String pathIn(long companyId) {
    return path.replace("<company>", "" + companyId).replaceAll(PLACE.pattern(), "1");
  }

  /** Sends it as an administrator of a company. */
  Reply send(Tenant own, Ids ids) {
    return send(own, ids, given());
  }

  /** The same, with an Idempotency-Key where the operation takes one. */
  Reply send(Tenant own, Ids ids, String key) {
    boolean takesKey = operation.parameters("header").contains("Idempotency-Key");
    return send(own, ids, takesKey ? given().header("Idempotency-Key", key) : given());
  }

  private Reply send(Tenant own, Ids ids, RequestSpecification request) {
    String token = TestTokens.token(own.company().companyId(), "admin", "service");
    request.urlEncodingEnabled(false).auth().oauth2(token);
    if (operation.parameters("header").contains("If-Match")) {
      request.header("If-Match", "*");
    }
    if (!body.isEmpty()) {
      request.contentType(ContentType.JSON).body(bodyWith(ids));
    }
    return new Reply(request.request(operation.method(), pathWith(ids)));
  }

  /** The path and query with ids, encoded. */
  public String pathWith(Ids ids) {
    return fill(path, 0, ids, SampleRequest::encoded);
  }

  /** The body with ids. */
  public String bodyWith(Ids ids) {
    return fill(body, places(path), ids, id -> id);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }

  private static String fill(String text, int first, Ids ids, UnaryOperator<String> written) {
    var filled = new StringBuilder();
    Matcher matcher = PLACE.matcher(text);
    for (int i = first; matcher.find(); i++) {
      String id = written.apply(ids.at(i, matcher.group(1)));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(id));
    }
    return matcher.appendTail(filled).toString();
  }
}
