package dev.suite.contracts.directory;

/** What a staff member may do; the constants are the names on the wire and in the tables. */
public enum StaffRole {
  agent,
  manager,
  admin
}
