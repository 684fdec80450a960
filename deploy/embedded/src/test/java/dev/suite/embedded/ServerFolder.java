package dev.suite.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Folders of a test's servers, in the module's build folder. */
public final class ServerFolder {
  private ServerFolder() {}

  public static Path fresh(String name) throws IOException {
    Path folder = Path.of("target", "servers", name).toAbsolutePath();
    FileUtils.deleteDirectory(folder.toFile());
    return Files.createDirectories(folder);
  }
}
