package dev.suite.embedded;

/** A server could not be installed or started; the message says why and what to do next. */
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message for a person. */
  public ServerStartException(String message) {
    super(message);
  }

  /** Creates one with a message for a person and what lies behind it. */
  public ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
