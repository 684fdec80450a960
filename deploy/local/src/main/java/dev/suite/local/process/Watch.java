package dev.suite.local.process;

import dev.suite.embedded.LogTail;
import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;

/** Looks after the processes of a suite in the foreground. */
public record Watch(Supervisor supervisor, DataFolder data) {

  /** Waits until one of them ends by itself, then refuses and says which, how and where to look. */
  public int untilOneEnds(List<Part> parts, Map<Part, Process> started) {
    Optional<Part> dead = Optional.empty();
    while (dead.isEmpty() && !supervisor.isStopping()) {
      awaitAnyEnd(parts);
      dead = deadUnlessStartedAgain(parts);
    }
    if (supervisor.isStopping()) {
      return CommandLine.ExitCode.OK;
    }
    throw refusal(dead.orElseThrow(), started);
  }

  private void awaitAnyEnd(List<Part> parts) {
    CompletableFuture<?>[] ends =
        parts.stream()
            .flatMap(part -> supervisor.current(part).flatMap(Child::process).stream())
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture<?>[]::new);
    if (ends.length == parts.size()) {
      CompletableFuture.anyOf(ends).join();
    }
  }

  /** Another {@code up} may be replacing a process by a newer build: its lock is waited for. */
  private Optional<Part> deadUnlessStartedAgain(List<Part> parts) {
    try (StartLock _ = StartLock.take(data, _ -> {})) {
      return parts.stream().filter(part -> supervisor.current(part).isEmpty()).findFirst();
    }
  }

  private Refusal refusal(Part dead, Map<Part, Process> started) {
    return new Refusal(
        "%s ended%s; stopping the others. ./suite up starts it again.%s"
            .formatted(
                dead.name(), exitCode(started.get(dead)), LogTail.quote(data.log(dead.name()))));
  }

  /** Known of this launcher's own children; those of an earlier one leave no exit code here. */
  private static String exitCode(Process process) {
    return process == null ? "" : " with exit code " + process.onExit().join().exitValue();
  }
}
