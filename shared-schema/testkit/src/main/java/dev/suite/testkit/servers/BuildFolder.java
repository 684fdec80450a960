package dev.suite.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where the tests' servers live, in the build folder of the whole project. */
record BuildFolder(Path path) {

  static BuildFolder ofProject() {
    Path start = Path.of("").toAbsolutePath();
    Path root =
        Stream.iterate(start, folder -> folder != null, Path::getParent)
            .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
            .findFirst()
            .orElse(start);
    return new BuildFolder(root.resolve("target").resolve("testkit"));
  }

  /** The unpacked database server, kept for later builds. */
  Path programs() {
    return path.resolve("database-server");
  }

  /** What belongs to one build and goes with it. */
  Path run(long ownerPid) {
    return path.resolve("run-" + ownerPid);
  }

  /** Does this while no other process does the like. */
  <T> T locked(Supplier<T> work) {
    try {
      Files.createDirectories(path);
      try (var channel =
              FileChannel.open(
                  path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + path, e);
    }
  }
}
