package dev.suite.callback.queue.adapter;

import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.Priority;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Position;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests a list shows; parts that are null do not count.
 *
 * @param statuses at least one
 * @param overdue whether the deadline must have passed, or must not
 * @param after the last row of the page before
 */
record QueueFilter(
    Set<CallbackStatus> statuses,
    Priority priority,
    String branchId,
    String assignedTo,
    Boolean overdue,
    Instant now,
    Optional<Position> after) {

  private static final String ORDER = " ORDER BY expires_at, priority_rank, id LIMIT ?";

  /**
   * One ordered read of the index for each status, then merged: over several statuses at once the
   * index gives no order, and the whole queue would be sorted for each page.
   */
  QueueQuery query(String select, long companyId, int limit) {
    Map<String, List<Object>> conditions = conditions();
    String each =
        "(%s AND status = ?%s ORDER BY expires_at, priority, id LIMIT ?)"
            .formatted(
                select,
                conditions.keySet().stream().map(" AND "::concat).reduce("", String::concat));
    List<Object> values = new ArrayList<>();
    for (CallbackStatus status : statuses) {
      values.add(companyId);
      values.add(status.name());
      conditions.values().forEach(values::addAll);
      values.add(limit);
    }
    values.add(limit);
    String all = String.join(" UNION ALL ", Collections.nCopies(statuses.size(), each));
    return new QueueQuery(all + ORDER, values.toArray());
  }

  private Map<String, List<Object>> conditions() {
    Map<String, List<Object>> conditions = new LinkedHashMap<>();
    add(conditions, "priority = ?", priority == null ? null : priority.name());
    add(conditions, "branch_id = ?", branchId);
    add(conditions, "assigned_to = ?", assignedTo);
    if (overdue != null) {
      String overdueNow = "expires_at < ? AND status IN ('pending', 'assigned')";
      add(conditions, overdue ? overdueNow : "NOT (" + overdueNow + ")", Utc.column(now));
    }
    after.ifPresent(last -> {
      LocalDateTime at = Utc.column(last.instant(0));
      long rank = last.number(1);
      conditions.put(
          "(expires_at > ? OR (expires_at = ? AND (priority + 0, id) > (?, ?)))",
          List.of(at, at, rank, last.number(2)));
    });
    return conditions;
  }

  private static void add(Map<String, List<Object>> conditions, String condition, Object value) {
    if (value != null) {
      conditions.put(condition, List.of(value));
    }
  }
}
