package dev.suite.contracts.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.suite.contracts.Topics;

/**
 * One entity of the platform as it is now; a value on {@link Topics#DIRECTORY} with {@code deleted}
 * false or absent. One with {@code deleted} true is a {@link DirectoryDeletion}: look before
 * reading.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DirectoryCompany.class, name = "company"),
  @JsonSubTypes.Type(value = DirectoryBranch.class, name = "branch"),
  @JsonSubTypes.Type(value = DirectoryService.class, name = "service"),
  @JsonSubTypes.Type(value = DirectoryStaff.class, name = "staff"),
  @JsonSubTypes.Type(value = DirectoryCustomer.class, name = "customer"),
  @JsonSubTypes.Type(value = DirectoryAppointment.class, name = "appointment")
})
public sealed interface DirectoryRow
    permits DirectoryCompany,
        DirectoryBranch,
        DirectoryService,
        DirectoryStaff,
        DirectoryCustomer,
        DirectoryAppointment {

  /** The tenant it belongs to. */
  long companyId();

  /** The platform's version: an older one never overwrites a newer. */
  long version();

  /** False, for the readers of the JSON. */
  @JsonProperty(value = "deleted", access = JsonProperty.Access.READ_ONLY)
  default boolean deleted() {
    return false;
  }

  /** Which kind of entity it is. */
  default DirectoryType type() {
    return switch (this) {
      case DirectoryCompany _ -> DirectoryType.company;
      case DirectoryBranch _ -> DirectoryType.branch;
      case DirectoryService _ -> DirectoryType.service;
      case DirectoryStaff _ -> DirectoryType.staff;
      case DirectoryCustomer _ -> DirectoryType.customer;
      case DirectoryAppointment _ -> DirectoryType.appointment;
    };
  }

  /** The message key {@code type:id}: compaction keeps the latest of each entity. */
  default String key() {
    return switch (this) {
      case DirectoryCompany company -> "company:" + company.id();
      case DirectoryBranch branch -> "branch:" + branch.id();
      case DirectoryService service -> "service:" + service.id();
      case DirectoryStaff staff -> "staff:" + staff.id();
      case DirectoryCustomer customer -> "customer:" + customer.id();
      case DirectoryAppointment appointment -> "appointment:" + appointment.id();
    };
  }
}
