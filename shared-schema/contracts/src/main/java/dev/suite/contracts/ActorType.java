package dev.suite.contracts;

/** Who modified an appointment; the constants are the names on the wire and in the tables. */
public enum ActorType {
  customer,
  staff,
  system
}
