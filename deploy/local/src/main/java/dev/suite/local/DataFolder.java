package dev.suite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Where one suite keeps everything it writes: {@code SUITE_DATA}, else {@code .suite}. */
public record DataFolder(Path root) {
  private static final long MEBIBYTE = 1024L * 1024;
  private static final long FIRST_START = 1_500 * MEBIBYTE;
  private static final long LATER_START = 300 * MEBIBYTE;

  /** The embedded database's program and files. */
  public Path database() {
    return root.resolve("database");
  }

  /** The embedded brokers' files. */
  public Path brokers() {
    return root.resolve("kafka");
  }

  /** What the process of that name prints. */
  public Path log(String child) {
    return root.resolve("logs").resolve(child + ".log");
  }

  /** The logs that exist, by name. */
  public List<Path> logs() {
    try (Stream<Path> files = Files.list(root.resolve("logs"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pid files. */
  public Path run() {
    return root.resolve("run");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** What keeps a JVM's temporary files inside this folder. */
  public List<String> jvmOptions() {
    return List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary());
  }

  /** Readable by its owner alone: it holds passwords. */
  public Path secrets() {
    return root.resolve("secrets.json");
  }

  /** Readable by its owner alone: the private key that signs tokens. */
  public Path signingKey() {
    return root.resolve("signing-key.jwk");
  }

  /** The public half of the signing key, for the services. */
  public Path verificationKey() {
    return root.resolve("verification-key.pem");
  }

  /** The servers chosen by {@code up}, kept for the next one. */
  public Path choice() {
    return root.resolve("servers.json");
  }

  /** Locked while processes are being started. */
  public Path lock() {
    return root.resolve("lock");
  }

  /** Makes the folders, for their owner only. */
  public void create() {
    try {
      Files.createDirectories(root.toAbsolutePath().getParent());
      for (Path folder : List.of(root, root.resolve("logs"), run(), temporary())) {
        createPrivate(folder);
      }
    } catch (IOException e) {
      throw new Refusal(
          "Cannot write to %s (%s). Make it writable, or set SUITE_DATA to another folder."
              .formatted(root, e.getMessage()),
          e);
    }
  }

  /** Refuses when the disk has too little room for the servers' files. */
  public void requireRoom() {
    long needed = Files.exists(database()) ? LATER_START : FIRST_START;
    long usable = usableBytes();
    if (usable < needed) {
      throw new Refusal(
          "%s has %d MiB free, a start needs %d. Free some, or set SUITE_DATA to another disk."
              .formatted(root, usable / MEBIBYTE, needed / MEBIBYTE));
    }
  }

  private long usableBytes() {
    try {
      return Files.getFileStore(root).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }
}
