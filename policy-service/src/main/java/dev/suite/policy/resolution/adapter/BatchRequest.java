package dev.suite.policy.resolution.adapter;

import dev.suite.contracts.PolicyType;
import dev.suite.runtime.directory.Context;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which contexts a policy is wanted for.
 *
 * @param contexts at most 200
 */
record BatchRequest(
    @NotNull PolicyType policyType,
    @NotNull @Size(max = MOST) List<@NotNull WantedContext> contexts) {
  static final int MOST = 200;

  /** Where something takes place, each part optional. */
  @Schema(name = "PolicyContext")
  record WantedContext(String branchId, Long serviceId, String staffId) {}

  List<Context> toContexts() {
    return contexts.stream()
        .map(context -> new Context(context.branchId(), context.serviceId(), context.staffId()))
        .toList();
  }

  static String pointer(int index) {
    return "/contexts/" + index;
  }
}
