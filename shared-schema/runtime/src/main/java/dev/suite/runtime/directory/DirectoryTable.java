package dev.suite.runtime.directory;

import dev.suite.contracts.directory.DirectoryType;

/** What the rows of a type are called together: in the database, and in a PUT of the directory. */
public final class DirectoryTable {

  private DirectoryTable() {}

  /** The plural that names table and list. */
  public static String of(DirectoryType type) {
    return switch (type) {
      case company -> "companies";
      case branch -> "branches";
      case service -> "services";
      case staff -> "staff";
      case customer -> "customers";
      case appointment -> "appointments";
    };
  }
}
