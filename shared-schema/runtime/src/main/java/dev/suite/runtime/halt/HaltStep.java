package dev.suite.runtime.halt;

import java.util.EnumSet;
import java.util.Set;

/** The steps between which a process may die and nothing may be lost or counted twice. */
public enum HaltStep {
  /** The relay has read rows and sent nothing. */
  RELAY_READ,
  /** The relay has sent rows in a Kafka transaction that is not committed. */
  RELAY_SENT,
  /** Kafka has committed the rows; the outbox does not know it yet. */
  RELAY_COMMITTED,
  /** The outbox rows are marked as published. */
  RELAY_MARKED,
  /** A consumer has a batch and has not begun its transaction. */
  CONSUMER_RECEIVED,
  /** A consumer's transaction has done its work and is not committed. */
  CONSUMER_APPLIED,
  /** A consumer's transaction is committed; Kafka does not know the offset yet. */
  CONSUMER_COMMITTED,
  /** Notifications are claimed; no provider has seen them. */
  DISPATCH_CLAIMED,
  /** A provider has answered; the queue does not know it yet. */
  DISPATCH_ANSWERED,
  /** The answer is recorded. */
  DISPATCH_RECORDED;

  /** The steps of relay and consumers, which every service has. */
  public static Set<HaltStep> ofEveryService() {
    return EnumSet.range(RELAY_READ, CONSUMER_COMMITTED);
  }
}
