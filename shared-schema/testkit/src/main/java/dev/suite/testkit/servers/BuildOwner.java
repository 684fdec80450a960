package dev.suite.testkit.servers;

import java.util.Optional;
import java.util.stream.Stream;

/** The process that the servers live as long as: the whole build, or this JVM outside of one. */
final class BuildOwner {
  private BuildOwner() {}

  static long pid() {
    ProcessHandle self = ProcessHandle.current();
    // Set by the mvn script for all of its children.
    boolean inBuild = System.getenv("MAVEN_CMD_LINE_ARGS") != null;
    return (inBuild ? nearestJavaAbove(self) : Optional.<ProcessHandle>empty()).orElse(self).pid();
  }

  /** A shell stands between Maven and the JVM of its tests. */
  private static Optional<ProcessHandle> nearestJavaAbove(ProcessHandle process) {
    return Stream.iterate(process.parent(), Optional::isPresent, child -> child.get().parent())
        .map(Optional::get)
        .filter(above -> above.info().command().filter(name -> name.endsWith("java")).isPresent())
        .findFirst();
  }
}
