package dev.suite.testkit.servers;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Removal of folders. */
final class Folders {
  private Folders() {}

  /** Deletes the folder with all that is in it; what cannot be deleted stays for mvn clean. */
  static void delete(Path folder) {
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      System.err.println("Cannot delete " + folder + ": " + e.getMessage());
    }
  }
}
