package dev.suite.contracts.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import java.util.List;

/**
 * Somebody who works at a branch.
 *
 * @param workingHours as a branch's opening hours; null means always
 * @param maxOpenCallbacks from 0; null means no limit
 * @param serviceIds the services this person is an expert in; absent or null means none
 */
@EventJson
public record DirectoryStaff(
    @Required long companyId,
    @Required String id,
    @Required long version,
    @Required String branchId,
    @Required String name,
    String email,
    String phone,
    @Required StaffRole role,
    @Required boolean active,
    ObjectNode workingHours,
    Integer maxOpenCallbacks,
    List<Long> serviceIds)
    implements DirectoryRow {

  /** Makes absent services an empty list. */
  public DirectoryStaff {
    serviceIds = serviceIds == null ? List.of() : List.copyOf(serviceIds);
  }
}
