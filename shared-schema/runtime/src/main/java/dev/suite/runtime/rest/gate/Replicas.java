package dev.suite.runtime.rest.gate;

/** How many replicas of this service share a company's rate limit. */
@FunctionalInterface
public interface Replicas {
  /** Replicas seen alive lately, this one included; at least 1. Must not block. */
  int live();
}
