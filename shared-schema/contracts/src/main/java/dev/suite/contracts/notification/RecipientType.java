package dev.suite.contracts.notification;

/** Who of the directory is notified; the constants are the names on the wire and in the tables. */
public enum RecipientType {
  customer,
  staff
}
