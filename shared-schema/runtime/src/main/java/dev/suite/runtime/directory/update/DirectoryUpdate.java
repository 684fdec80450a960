package dev.suite.runtime.directory.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryDeletion;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.directory.DirectoryType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows of the platform, as many of each kind as there are; at most 1,000 in all. */
public record DirectoryUpdate(
    @Schema(implementation = DirectoryCompany[].class) List<ObjectNode> companies,
    @Schema(implementation = DirectoryBranch[].class) List<ObjectNode> branches,
    @Schema(implementation = DirectoryService[].class) List<ObjectNode> services,
    @Schema(implementation = DirectoryStaff[].class) List<ObjectNode> staff,
    @Schema(implementation = DirectoryCustomer[].class) List<ObjectNode> customers,
    @Schema(implementation = DirectoryAppointment[].class) List<ObjectNode> appointments,
    @Schema(implementation = DirectoryDeletion[].class) List<ObjectNode> deleted) {

  /** The rows of each kind, without the deletions. */
  Map<DirectoryType, List<ObjectNode>> rows() {
    Map<DirectoryType, List<ObjectNode>> rows = new EnumMap<>(DirectoryType.class);
    rows.put(DirectoryType.company, orNone(companies));
    rows.put(DirectoryType.branch, orNone(branches));
    rows.put(DirectoryType.service, orNone(services));
    rows.put(DirectoryType.staff, orNone(staff));
    rows.put(DirectoryType.customer, orNone(customers));
    rows.put(DirectoryType.appointment, orNone(appointments));
    return rows;
  }

  /** The deletions. */
  List<ObjectNode> deletions() {
    return orNone(deleted);
  }

  int size() {
    return rows().values().stream().mapToInt(List::size).sum() + deletions().size();
  }

  private static List<ObjectNode> orNone(List<ObjectNode> rows) {
    return rows == null ? List.of() : rows;
  }
}
