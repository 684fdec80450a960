package dev.suite.embedded.database;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The statements a server runs at each start: who may use it. */
public final class InitFile {
  // The installer leaves a user without name or password, who would shadow the others on localhost.
  private static final List<String> CLOSE_THE_DOORS =
      List.of("DROP USER IF EXISTS ''@'localhost'", "DROP DATABASE IF EXISTS test");

  private InitFile() {}

  /** Writes the file anew, readable by its owner alone since it holds passwords. */
  public static void write(Path file, List<? extends Account> accounts) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)));
      Files.writeString(file, sql(accounts));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private static String sql(List<? extends Account> accounts) {
    return Stream.concat(
            CLOSE_THE_DOORS.stream(),
            accounts.stream().flatMap(account -> account.statements().stream()))
        .collect(joining(";\n", "", ";\n"));
  }
}
