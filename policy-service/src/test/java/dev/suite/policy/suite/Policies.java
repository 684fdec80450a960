package dev.suite.policy.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;

/** Saves cancellation policies as an admin of one company. */
public record Policies(DirectoryFixture company, Client admin) {

  /** Those of a company. */
  public static Policies of(DirectoryFixture company) {
    return new Policies(company, Client.of(company, "admin"));
  }

  /** The path of a scope's policy. */
  public static String path(String scope, Object id) {
    return "/policies/%s/%s/cancellation".formatted(scope, id);
  }

  /** Creates the company's. */
  public Reply company(String config) {
    return create("company", company.companyId(), config);
  }

  /** Creates the company's of another type. */
  public Reply company(String type, String config) {
    return admin
        .put(
            "/policies/company/%d/%s".formatted(company.companyId(), type),
            "{\"config\":%s}".formatted(config))
        .expect(201);
  }

  /** Changes the company's. */
  public Reply change(String config) {
    return admin
        .with("If-Match", "*")
        .put(path("company", company.companyId()), "{\"config\":%s}".formatted(config))
        .expect(200);
  }

  /** Creates the first branch's. */
  public Reply branch(String config) {
    return create("branch", company.branchId(), config);
  }

  /** Creates the first service's. */
  public Reply service(String config) {
    return create("service", company.serviceId(), config);
  }

  /** Creates the first staff member's. */
  public Reply staff(String config) {
    return create("staff", company.staffId(), config);
  }

  /** Creates one that stands alone. */
  public Reply create(String scope, Object id, String config) {
    return save(scope, id, config).expect(201);
  }

  /** Tries to save one that stands alone. */
  public Reply save(String scope, Object id, String config) {
    return admin.put(path(scope, id), "{\"config\":%s}".formatted(config));
  }

  /** Tries to save one that is laid over another. */
  public Reply override(String scope, Object id, long overrides, String config) {
    return admin.put(
        path(scope, id),
        "{\"config\":%s,\"is_override\":true,\"overrides_id\":%d}".formatted(config, overrides));
  }

  /**
   * What is in force in a context such as {@code ?staff_id=…}; empty text for the company alone.
   */
  public Reply effective(String query) {
    return admin.get("/effective-policies/cancellation" + query);
  }
}
