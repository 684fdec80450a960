package dev.suite.runtime.directory.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.suite.contracts.Topics;
import dev.suite.contracts.directory.AppointmentStatus;
import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.contracts.directory.StaffRole;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.event.EventPayload;
import dev.suite.testkit.DirectoryFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the platform says of one company, as records of the topic.
 *
 * @param company of whom all rows are
 */
public record Platform(long company) {
  static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final AtomicLong OFFSETS = new AtomicLong();

  /** Speaks of a company that nobody knows yet. */
  static Platform ofNewCompany() {
    return new Platform(DirectoryFixture.unusedId());
  }

  static Received says(DirectoryRow row) {
    return record(row.key(), EventPayload.write(row));
  }

  /** The platform deletes without a word about the version. */
  static Received forgets(String key) {
    return record(key, null);
  }

  static Received record(String key, byte[] value) {
    return new Received(Topics.DIRECTORY, 0, OFFSETS.incrementAndGet(), key, Map.of(), value);
  }

  Received deletes(DirectoryType type, String id, long version) {
    String text =
        type == DirectoryType.branch || type == DirectoryType.staff ? "\"" + id + "\"" : id;
    String json =
        "{\"type\":\"%s\",\"company_id\":%d,\"id\":%s,\"version\":%d,\"deleted\":true}"
            .formatted(type, company, text, version);
    return record(type + ":" + id, json.getBytes(UTF_8));
  }

  DirectoryCompany company(long version) {
    return new DirectoryCompany(
        company, company, version, "Salon v" + version, "Europe/Berlin", "EUR", "de");
  }

  DirectoryBranch branch(String id, long version) {
    return new DirectoryBranch(company, id, version, "v" + version, null, null, null, null, null);
  }

  DirectoryService service(long id, String branch, long version) {
    return new DirectoryService(company, id, version, branch, "v" + version, null, 30);
  }

  DirectoryStaff staff(String id, String branch, long version, Long... services) {
    return new DirectoryStaff(
        company,
        id,
        version,
        branch,
        "v" + version,
        null,
        null,
        StaffRole.agent,
        true,
        null,
        null,
        List.of(services));
  }

  DirectoryCustomer customer(long id, long version) {
    return new DirectoryCustomer(company, id, version, "v" + version, null, null, null, null);
  }

  /** An appointment of an hour at a place and with a person that need not be there any more. */
  DirectoryAppointment appointment(
      long id, long version, Place place, Instant startsAt, AppointmentStatus status) {
    return new DirectoryAppointment(
        company,
        id,
        version,
        place.branch(),
        place.service(),
        place.staff(),
        place.customer(),
        startsAt,
        startsAt.plus(Duration.ofHours(1)),
        NOON.minus(Duration.ofDays(9)),
        status,
        null,
        null);
  }

  /** Where, what, with whom and for whom. */
  record Place(String branch, long service, String staff, long customer) {
    static Place of(DirectoryFixture company) {
      return new Place(
          company.branchId(), company.serviceId(), company.staffId(), company.customerId());
    }
  }
}
