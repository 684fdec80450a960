package dev.suite.notification.queue;

/**
 * Which notification one takes the place of; both null for a first one.
 *
 * @param fallbackOf the one that failed on another channel
 * @param retriedFrom the one somebody asked to try again
 */
public record Lineage(Long fallbackOf, Long retriedFrom) {
  /** Of a first one. */
  public static final Lineage FIRST = new Lineage(null, null);
}
