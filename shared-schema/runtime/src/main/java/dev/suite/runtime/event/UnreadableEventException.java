package dev.suite.runtime.event;

/**
 * An event that will never be understood, however often it is read: it goes to the dead letters.
 */
public final class UnreadableEventException extends Exception {
  private final String pointer;

  /** Says what is wrong in a sentence without the event's data. */
  public UnreadableEventException(String why, Throwable cause) {
    this("", why, cause);
  }

  /**
   * Says what is wrong with one field, without its value.
   *
   * @param pointer the field, as RFC 6901 writes it; empty for the whole value
   */
  public UnreadableEventException(String pointer, String why, Throwable cause) {
    super(pointer.isEmpty() ? why : pointer + " " + why, cause);
    this.pointer = pointer;
  }

  /** Which field it is about; empty for the whole value. */
  public String pointer() {
    return pointer;
  }
}
