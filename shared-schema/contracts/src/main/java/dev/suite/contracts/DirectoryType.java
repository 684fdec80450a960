package dev.suite.contracts;

/** The kinds of directory entities; the constants are the names on the wire and in the tables. */
public enum DirectoryType {
  company,
  branch,
  service,
  staff,
  customer,
  appointment
}
