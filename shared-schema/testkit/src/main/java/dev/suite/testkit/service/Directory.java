package dev.suite.testkit.service;

import dev.suite.testkit.DirectoryFixture;
import java.time.Duration;
import java.time.Instant;

/** The platform, telling the service of new versions and deletions of one company's rows. */
public record Directory(DirectoryFixture company, Client platform) {

  /** That of a company. */
  public static Directory of(DirectoryFixture company) {
    return new Directory(company, Client.of(company, "service"));
  }

  /** Publishes rows, written as the body of {@code PUT /directory}. */
  public Reply put(String body) {
    return platform.put("/directory", body);
  }

  /** Publishes a version of an appointment of the first customer. */
  public void appointment(long id, long version, Instant startsAt, String status) {
    put("""
    {"appointments":[{"id":%d,"version":%d,"branch_id":"%s","service_id":%d,"staff_id":"%s",
      "customer_id":%d,"starts_at":"%s","ends_at":"%s","booked_at":"2020-01-01T00:00:00Z",
      "status":"%s"}]}
    """
            .formatted(
                id,
                version,
                company.branchId(),
                company.serviceId(),
                company.staffId(),
                company.customerId(),
                startsAt,
                startsAt.plus(Duration.ofMinutes(90)),
                status))
        .expect(202);
  }

  /** Publishes a version of the company itself. */
  public void company(long version) {
    put("""
    {"companies":[{"id":%d,"version":%d,"name":"Salon Neu","time_zone":"Europe/Berlin",
      "currency":"EUR","locale":"de"}]}
    """
            .formatted(company.companyId(), version))
        .expect(202);
  }

  /** Publishes a deletion; {@code id} is a number or text as the type has it. */
  public void delete(String type, Object id, long version) {
    String json = id instanceof Number ? id.toString() : "\"" + id + "\"";
    put("{\"deleted\":[{\"type\":\"%s\",\"id\":%s,\"version\":%d}]}".formatted(type, json, version))
        .expect(202);
  }
}
