package dev.suite.runtime.directory.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryDeletion;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.rule.DirectoryRules;
import dev.suite.runtime.directory.rule.HoursRules;
import dev.suite.runtime.directory.rule.RowFault;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of a PUT on its way to the topic, read as strictly as any request.
 *
 * @param key the message key {@code type:id}
 * @param event the value: a row or a deletion
 */
record RequestedChange(String key, Object event) {
  private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

  /** The entity it is about. */
  EntityId entity() {
    return EntityId.parse(key);
  }

  /** Reads a row; its faults are refused with their pointers below {@code pointer}. */
  static RequestedChange row(DirectoryType type, ObjectNode row, long companyId, String pointer) {
    claim(row, companyId, pointer);
    if (type == DirectoryType.company && row.path("id").isIntegralNumber()) {
      requireOwn(row.get("id"), companyId);
    }
    settle(row, "type", TextNode.valueOf(type.name()), pointer);
    settle(row, "deleted", BooleanNode.FALSE, pointer);
    refuseUnknown(row, record(type), Set.of("type", "deleted"), pointer);
    refuseUnknownHours(row, "opening_hours", pointer);
    refuseUnknownHours(row, "working_hours", pointer);
    DirectoryRow read = read(row, DirectoryRow.class, pointer);
    List<RowFault> faults = DirectoryRules.faults(read);
    if (!faults.isEmpty()) {
      throw problem(faults, pointer);
    }
    return new RequestedChange(read.key(), read);
  }

  /** Reads a deletion. */
  static RequestedChange deletion(ObjectNode row, long companyId, String pointer) {
    claim(row, companyId, pointer);
    settle(row, "deleted", BooleanNode.TRUE, pointer);
    refuseUnknown(row, DirectoryDeletion.class, Set.of(), pointer);
    DirectoryDeletion read = read(row, DirectoryDeletion.class, pointer);
    try {
      EntityId.of(read);
    } catch (IllegalArgumentException _) {
      throw Problem.invalid(pointer + "/id", "must be an id of that type");
    }
    if (read.version() < 0) {
      throw Problem.invalid(pointer + "/version", "must be 0 or more");
    }
    return new RequestedChange(read.key(), read);
  }

  /** The company comes from the path; naming another one is asking for what is not there. */
  private static void claim(ObjectNode row, long companyId, String pointer) {
    JsonNode named = row.get("company_id");
    if (named != null && !named.isIntegralNumber()) {
      throw Problem.invalid(pointer + "/company_id", "must be a whole number");
    }
    if (named != null) {
      requireOwn(named, companyId);
    }
    row.put("company_id", companyId);
  }

  /** The list a row stands in says it already; a row may repeat it. */
  private static void settle(ObjectNode row, String field, JsonNode value, String pointer) {
    JsonNode given = row.replace(field, value);
    if (given != null && !given.equals(value)) {
      throw Problem.invalid(pointer + "/" + field, "must be " + value + " or left out");
    }
  }

  private static void requireOwn(JsonNode named, long companyId) {
    if (!named.asText().equals(Long.toString(companyId))) {
      throw Problem.notFound();
    }
  }

  private static void refuseUnknown(
      ObjectNode row, Class<?> record, Set<String> besides, String pointer) {
    Set<String> known =
        Arrays.stream(record.getRecordComponents())
            .map(component -> SNAKE_CASE.translate(component.getName()))
            .collect(Collectors.toSet());
    row.fieldNames()
        .forEachRemaining(field -> {
          if (!known.contains(field) && !besides.contains(field)) {
            throw Problem.invalid(pointer + "/" + field, "is not a known field");
          }
        });
  }

  /** A weekday in other words would be a day without hours. */
  private static void refuseUnknownHours(ObjectNode row, String field, String pointer) {
    row.path(field)
        .fieldNames()
        .forEachRemaining(part -> {
          if (!HoursRules.isKnown(part)) {
            throw Problem.invalid(
                pointer + "/" + field + "/" + part, "is none of mon to sun, and not closed");
          }
        });
  }

  private static <T> T read(ObjectNode row, Class<T> type, String pointer) {
    try {
      return EventPayload.read(EventPayload.write(row), type);
    } catch (UnreadableEventException e) {
      throw Problem.invalid(pointer + e.pointer(), "is missing or not of the documented form");
    }
  }

  private static Problem problem(List<RowFault> faults, String pointer) {
    Problem.Draft draft = Problem.of(ProblemCode.INVALID);
    faults.forEach(fault -> draft.error(pointer + "/" + fault.field(), fault.message()));
    return draft.build();
  }

  private static Class<? extends DirectoryRow> record(DirectoryType type) {
    return switch (type) {
      case company -> DirectoryCompany.class;
      case branch -> DirectoryBranch.class;
      case service -> DirectoryService.class;
      case staff -> DirectoryStaff.class;
      case customer -> DirectoryCustomer.class;
      case appointment -> DirectoryAppointment.class;
    };
  }
}
