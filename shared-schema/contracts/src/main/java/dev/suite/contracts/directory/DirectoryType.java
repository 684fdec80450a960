package dev.suite.contracts.directory;

/** The kinds of directory entities; the constants are the names on the wire and in the tables. */
public enum DirectoryType {
  company,
  branch,
  service,
  staff,
  customer,
  appointment
}
