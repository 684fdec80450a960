package dev.suite.runtime.event;

/** An event that will never be understood, however often it is read: it goes to the dead letters. */
public final class UnreadableEventException extends Exception {
  /** Says what is wrong in a sentence without the event's data. */
  public UnreadableEventException(String why, Throwable cause) {
    super(why, cause);
  }
}
