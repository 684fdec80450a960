package dev.suite.policy.decision.answer.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which fields of a decision's request go with which action, and when its times may be. */
final class FieldsOfAction {
  private static final Set<Action> CHANGES = EnumSet.of(Action.CANCEL, Action.RESCHEDULE);
  private static final Set<Action> MOVE = EnumSet.of(Action.RESCHEDULE);
  private static final Set<Action> BOOKING = EnumSet.of(Action.RECUR);
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = WantedChange.LATEST_START;

  private record Wrong(String pointer, String message) {}

  private final DecisionRequest request;
  private final List<Wrong> wrongs = new ArrayList<>();

  private FieldsOfAction(DecisionRequest request) {
    this.request = request;
  }

  /** Refuses with 422 what the action lacks, what it has no use for, and times that cannot be. */
  static void check(DecisionRequest request, Instant now) {
    FieldsOfAction fields = new FieldsOfAction(request);
    fields.checkUse();
    fields.checkTimes(now);
    if (!fields.wrongs.isEmpty()) {
      Problem.Draft problem = Problem.of(ProblemCode.INVALID);
      fields.wrongs.forEach(wrong -> problem.error(wrong.pointer(), wrong.message()));
      throw problem.build();
    }
  }

  private void checkUse() {
    required(CHANGES, "/appointment_id", request.appointmentId());
    optional(MOVE, "/new_starts_at", request.newStartsAt());
    optional(CHANGES, "/scope", request.scope());
    required(BOOKING, "/customer_id", request.customerId());
    required(BOOKING, "/branch_id", request.branchId());
    required(BOOKING, "/service_id", request.serviceId());
    optional(BOOKING, "/staff_id", request.staffId());
    required(BOOKING, "/starts_at", request.startsAt());
  }

  private void required(Set<Action> users, String pointer, Object value) {
    if (value == null && users.contains(request.asked())) {
      wrong(pointer, "must not be null");
    }
    optional(users, pointer, value);
  }

  private void optional(Set<Action> users, String pointer, Object value) {
    if (value != null && !users.contains(request.asked())) {
      wrong(pointer, "does not go with " + request.action());
    }
  }

  private void checkTimes(Instant now) {
    Instant asked = request.at() == null ? now : request.at();
    if (asked.isBefore(FIRST) || asked.isAfter(LAST)) {
      wrong("/at", "must be between %s and %s".formatted(FIRST, LAST));
    }
    checkStart("/new_starts_at", request.newStartsAt(), asked);
    List<Instant> starts = request.startsAt() == null ? List.of() : request.startsAt();
    IntStream.range(0, starts.size())
        .forEach(i -> checkStart("/starts_at/" + i, starts.get(i), asked));
  }

  private void checkStart(String pointer, Instant start, Instant now) {
    if (start != null && (start.isBefore(now) || start.isAfter(LAST))) {
      wrong(pointer, "must be in the future, before " + LAST);
    }
  }

  private void wrong(String pointer, String message) {
    wrongs.add(new Wrong(pointer, message));
  }
}
