package dev.suite.testkit.api;

import java.util.List;
import java.util.Map;

/**
 * One that the running service says it has.
 *
 * @param path with its parameters in braces
 * @param details the operation object of OpenAPI
 */
public record Operation(String method, String path, Map<String, Object> details) {
  private static final String COMPANY = "/v1/companies/{company_id}";

  /** Its name. */
  public String id() {
    return (String) details.get("operationId");
  }

  /** Whether it is below a company's path. */
  public boolean isOfCompany() {
    return path.startsWith(COMPANY + "/");
  }

  /** Whether it takes a body. */
  public boolean hasBody() {
    return details.get("requestBody") != null;
  }

  /** The names of its parameters of a kind: path, query or header. */
  @SuppressWarnings("unchecked")
  public List<String> parameters(String in) {
    var all = (List<Map<String, Object>>) details.getOrDefault("parameters", List.of());
    return all.stream()
        .filter(one -> in.equals(one.get("in")))
        .map(one -> (String) one.get("name"))
        .toList();
  }

  /** Whether a path without a query is one of its. */
  boolean matches(String url) {
    return url.matches(path.replaceAll("\\{[a-z_]+}", "[^/]+"));
  }

  /** Such as {@code GET /modifications/{id}}, without the company's path. */
  @Override
  public String toString() {
    return method + " " + (isOfCompany() ? path.substring(COMPANY.length()) : path);
  }
}
