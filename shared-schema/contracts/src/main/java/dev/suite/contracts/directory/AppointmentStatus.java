package dev.suite.contracts.directory;

/** An appointment's state; the constants are the names on the wire and in the tables. */
public enum AppointmentStatus {
  scheduled,
  confirmed,
  completed,
  cancelled,
  no_show
}
