package dev.suite.local;

/** Why a command cannot go on, in words that say what to do next. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong and what to do about it. */
  public Refusal(String message) {
    super(message);
  }

  /** The same, after a failure that matters to nobody else. */
  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
