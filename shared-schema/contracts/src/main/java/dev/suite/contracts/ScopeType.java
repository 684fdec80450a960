package dev.suite.contracts;

/** A level that policies hang on; the constants are the names on the wire and in the tables. */
public enum ScopeType {
  company,
  branch,
  service,
  staff
}
