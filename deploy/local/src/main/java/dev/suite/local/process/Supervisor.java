package dev.suite.local.process;

import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Starts, finds again and ends the processes of one data folder. */
public final class Supervisor {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final String STARTING = "starting";
  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private final DataFolder data;
  private final Consumer<String> told;
  private final List<Child> started = new ArrayList<>();
  private volatile boolean stopping;

  /**
   * Of one folder.
   *
   * @param told hears a line for each process that is ended
   */
  public Supervisor(DataFolder data, Consumer<String> told) {
    this.data = data;
    this.told = told;
  }

  /** The part's process, if it runs and runs what is wanted. */
  public Optional<Child> current(Part part) {
    return running(part.name()).filter(child -> child.fingerprint().equals(part.fingerprint()));
  }

  /** The process of that name, if it runs, whatever it runs with. */
  public Optional<Child> running(String name) {
    return Child.read(data.run(), name).filter(Child::isRunning);
  }

  /** Starts the part in a session of its own, where a terminal's Ctrl-C does not reach it. */
  public synchronized Process start(Part part) {
    if (stopping) {
      throw new Refusal("Stopped before %s was started.".formatted(part.name()));
    }
    ProcessBuilder builder = part.process().redirectInput(new File("/dev/null"));
    SETSID.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .ifPresent(setsid -> builder.command().addFirst(setsid.toString()));
    try {
      keepOldLog(part.name());
      Process process = builder.start();
      Child child = Child.of(part.name(), process.toHandle(), STARTING);
      started.add(child);
      child.write(data.run());
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that the part got ready; until then a later {@code up} would start it anew. */
  public void ready(Part part, Process process) {
    Child.of(part.name(), process.toHandle(), part.fingerprint()).write(data.run());
  }

  /** Whether it has been told to stop and starts nothing more. */
  public boolean isStopping() {
    return stopping;
  }

  /** Ends what this supervisor has started, and starts nothing more. */
  public void stopStarted() {
    stopping = true;
    stop(child -> started.stream().anyMatch(mine -> mine.pid() == child.pid()));
  }

  /** Ends all processes of the data folder, and starts nothing more. */
  public void stopAll() {
    stopping = true;
    stop(_ -> true);
  }

  /** Ends these; services before brokers and mailbox before the database. */
  public synchronized void stop(Predicate<Child> which) {
    List<Child> children = children().stream().filter(which).toList();
    for (int rank = 0; rank <= 2; rank++) {
      int turn = rank;
      children.stream().filter(child -> rank(child) == turn).parallel().forEach(this::stop);
    }
  }

  /** What was started and not stopped, by name; some of it may have died. */
  public List<Child> children() {
    return Child.all(data.run()).stream().filter(child -> !Launcher.is(child)).toList();
  }

  private void stop(Child child) {
    if (child.isRunning()) {
      told.accept("  stopping " + child.name());
      child.stop(GRACE);
    }
    child.forget(data.run());
  }

  private static int rank(Child child) {
    return switch (child.name()) {
      case Part.DATABASE -> 2;
      case Part.KAFKA, Part.MAILBOX -> 1;
      default -> 0;
    };
  }

  private void keepOldLog(String name) throws IOException {
    Path log = data.log(name);
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
