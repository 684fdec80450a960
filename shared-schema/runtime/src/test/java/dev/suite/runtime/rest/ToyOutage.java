package dev.suite.runtime.rest;

import jakarta.enterprise.context.ApplicationScoped;

/** Knows one kind of failure that means "down". */
@ApplicationScoped
class ToyOutage implements Outage {
  /** The toy database is down. */
  static final class Down extends RuntimeException {
    Down(String message) {
      super(message);
    }
  }

  @Override
  public boolean isOutage(Throwable failure) {
    return failure instanceof Down;
  }
}
