package dev.suite.testkit.fuzz;

import static io.restassured.RestAssured.given;

import dev.suite.testkit.TestTokens;
import dev.suite.testkit.api.Operation;
import dev.suite.testkit.api.SampleRequest;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.service.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One request, as it was sent; its text shows it again. */
record OddRequest(
    String method, String path, Map<String, String> headers, String token, String body) {
  private static final List<String> ROLES =
      List.of("admin", "admin", "admin", "service", "agent", "reader");

  /** The server answers a longer one and hangs up: what is sent behind it meets a broken pipe. */
  private static final int LONGEST_LINE = 4_000;

  /** With its headers, what a client sends in one piece. */
  private static final int LONGEST_ODD_LINE = 5_000;

  private static final int LONGEST_HEADER = 1_000;

  /** Makes one of a request that works. */
  static OddRequest of(
      SampleRequest sample, Tenant own, Tenant other, Vocabulary words, Random chance) {
    SampleRequest.Ids ids = (_, name) -> chance.nextInt(20) == 0 ? other.id(name) : own.id(name);
    SampleRequest.Ids oddIds =
        (place, name) -> chance.nextInt(6) == 0 ? OddValues.text(chance) : ids.at(place, name);
    Operation operation = sample.operation();
    String line = sample.pathWith(oddIds) + query(operation, sample.pathWith(ids), words, chance);
    boolean alone = line.length() > LONGEST_LINE;
    return new OddRequest(
        operation.method(),
        cut(line, LONGEST_ODD_LINE),
        alone ? Map.of() : headers(operation, chance),
        TestTokens.token(own.company().companyId(), OddValues.of(ROLES, chance)),
        alone ? "" : body(sample, ids, words, chance));
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  private static String body(
      SampleRequest sample, SampleRequest.Ids ids, Vocabulary words, Random chance) {
    String body = sample.body().isEmpty() ? "" : sample.bodyWith(ids);
    boolean spoils = !body.isEmpty() && chance.nextInt(8) != 0;
    return spoils ? new OddJson(words, chance).of(body) : body;
  }

  private static String query(Operation operation, String path, Vocabulary words, Random chance) {
    String first = path.contains("?") ? "&" : "?";
    String more =
        Stream.concat(operation.parameters("query").stream(), Stream.of("unknown"))
            .filter(_ -> chance.nextInt(5) == 0)
            .map(name -> name + "=" + encoded(value(words, chance)))
            .collect(Collectors.joining("&"));
    return more.isEmpty() ? "" : first + more;
  }

  private static String value(Vocabulary words, Random chance) {
    return chance.nextInt(3) == 0 ? words.value(chance) : OddValues.text(chance);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Map<String, String> headers(Operation operation, Random chance) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", chance.nextInt(30) == 0 ? "text/plain" : "application/json");
    if (operation.parameters("header").contains("If-Match")) {
      headers.put("If-Match", "*");
    }
    Stream.of("If-Match", "Idempotency-Key", "Accept-Language", "traceparent", "Accept")
        .filter(_ -> chance.nextInt(15) == 0)
        .forEach(name -> headers.put(name, printable(OddValues.text(chance))));
    return headers;
  }

  /** A header holds no control characters: a client could not send them. */
  private static String printable(String text) {
    return cut(text, LONGEST_HEADER).replaceAll("[^\\x20-\\x7E]", "?");
  }

  Reply send() {
    var request = given().urlEncodingEnabled(false).headers(headers).auth().oauth2(token);
    if (!body.isEmpty()) {
      request.body(body.getBytes(StandardCharsets.UTF_8));
    }
    return new Reply(request.request(method, path));
  }

  /** Whether it names this itself. */
  boolean names(String text) {
    return path.contains(text) || body.contains(text);
  }

  @Override
  public String toString() {
    String shown = body.length() > 2_000 ? body.substring(0, 2_000) + "…" : body;
    return "%s %s %s %s".formatted(method, path, headers, shown);
  }
}
