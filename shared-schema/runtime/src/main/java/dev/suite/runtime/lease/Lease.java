package dev.suite.runtime.lease;

/**
 * The right to do one piece of work alone, for a while.
 *
 * @param name what is held
 * @param holder who holds it
 * @param fence grows with every change of holder, so that a late former holder can be told apart
 */
public record Lease(String name, String holder, long fence) {}
