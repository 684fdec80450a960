package dev.suite.local.command;

import dev.suite.local.process.Child;
import dev.suite.local.process.Part;
import dev.suite.local.process.Supervisor;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServicePart;
import java.util.List;
import java.util.Optional;

/** Whether a part of the suite runs and can be used, as {@code status} shows it. */
record PartState(Part part, Optional<Child> child, boolean isReady) {

  static List<PartState> of(Plan plan, Supervisor supervisor) {
    return plan.parts().stream().map(part -> of(part, supervisor.running(part.name()))).toList();
  }

  private static PartState of(Part part, Optional<Child> child) {
    boolean answers =
        switch (part) {
          case ServicePart service -> service.isReady();
          default -> true;
        };
    return new PartState(part, child, child.isPresent() && answers);
  }

  /** One line for a person: what is dead, and how to see why. */
  String line() {
    String name = part.name();
    String where = "%s, port %d".formatted(pid(), part.port().first());
    return "  %-12s %s"
        .formatted(
            name,
            child.isEmpty()
                ? "dead       ./suite logs %s shows why, ./suite up starts it".formatted(name)
                : isReady
                    ? "running    " + where
                    : "not ready  %s; ./suite logs %s shows why".formatted(where, name));
  }

  private String pid() {
    return child.map(running -> "pid " + running.pid()).orElse("");
  }
}
