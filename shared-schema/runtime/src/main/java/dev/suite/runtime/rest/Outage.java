package dev.suite.runtime.rest;

/** Tells a dependency that is down from a bug; each bean of this type is asked. */
@FunctionalInterface
public interface Outage {
  /** Whether this failure, or one that caused it, means that database or broker is out of reach. */
  boolean isOutage(Throwable failure);
}
