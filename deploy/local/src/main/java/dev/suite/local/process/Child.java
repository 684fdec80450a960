package dev.suite.local.process;

import dev.suite.local.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of the suite as its pid file names it. The instant it started tells it from a stranger
 * that was given the same pid later; the fingerprint tells whether it runs what is wanted now.
 */
public record Child(String name, long pid, Instant startedAt, String fingerprint) {
  private static final String SUFFIX = ".pid";
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

  static Child of(String name, ProcessHandle process, String fingerprint) {
    Instant started = process.info().startInstant().orElseGet(Instant::now);
    return new Child(name, process.pid(), started, fingerprint);
  }

  /** The child whose pid file lies in the folder; empty without one or with a torn one. */
  static Optional<Child> read(Path folder, String name) {
    try {
      Scanner line = new Scanner(Files.readString(folder.resolve(name + SUFFIX)));
      long pid = line.nextLong();
      Instant startedAt = Instant.parse(line.next());
      return Optional.of(new Child(name, pid, startedAt, line.hasNext() ? line.next() : ""));
    } catch (IOException | NoSuchElementException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** All children with a pid file in the folder, alive or not, by name. */
  static List<Child> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SUFFIX))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .flatMap(name -> read(folder, name).stream())
          .sorted(Comparator.comparing(Child::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path folder) {
    PrivateFile.write(
        folder.resolve(name + SUFFIX), "%d %s %s%n".formatted(pid, startedAt, fingerprint));
  }

  void forget(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(name + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The live process, if it is still this one. A zombie has no command and counts as gone. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().isPresent())
        .filter(process -> process.info().startInstant().filter(this::isNearStart).isPresent());
  }

  /** Whether the process that left the pid file still lives. */
  public boolean isRunning() {
    return process().isPresent();
  }

  /** Asks it to end, and ends it when the grace has passed. Returns when it is gone. */
  void stop(Duration grace) {
    process().ifPresent(ProcessHandle::destroy);
    if (!isGoneWithin(grace)) {
      process().ifPresent(ProcessHandle::destroyForcibly);
      isGoneWithin(grace);
    }
  }

  private boolean isGoneWithin(Duration grace) {
    long end = System.nanoTime() + grace.toNanos();
    for (Optional<ProcessHandle> now = process(); now.isPresent(); now = process()) {
      if (System.nanoTime() > end) {
        return false;
      }
      awaitExit(now.get());
    }
    return true;
  }

  /** For a moment only: a zombie that nobody reaps never completes {@code onExit}. */
  private static void awaitExit(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, 100, TimeUnit.MILLISECONDS).join();
  }

  private boolean isNearStart(Instant actual) {
    return Duration.between(startedAt, actual).abs().compareTo(CLOCK_TOLERANCE) < 0;
  }
}
