package dev.suite.policy.resolution.adapter;

import dev.suite.runtime.rest.Problem;
import java.util.Objects;

/** Where something takes place, each part optional: the branch follows from staff or service. */
public record Context(String branchId, Long serviceId, String staffId) {
  /** The company alone. */
  static final Context NONE = new Context(null, null, null);

  /** 404 where an id was given that the company does not have. */
  void refuseUnknown(String branch, Long service, String staff) {
    if (!Objects.equals(branchId, branch)
        || !Objects.equals(serviceId, service)
        || !Objects.equals(staffId, staff)) {
      throw Problem.notFound();
    }
  }

  /** The branch all parts agree on, or null; 422 where they do not agree. */
  String branch(String ofStaff, String ofService) {
    String branch = agreed("staff_id", branchId, ofStaff);
    return agreed("service_id", branch, ofService);
  }

  private static String agreed(String parameter, String branch, String own) {
    if (branch != null && own != null && !branch.equals(own)) {
      throw Problem.invalidParameter(parameter, "belongs to another branch than the others");
    }
    return branch == null ? own : branch;
  }
}
