package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;

/** Somebody who takes messages to their recipients. */
interface Provider {
  /** Its name in the attempts. */
  String name();

  /** Whether it is set up for messages like this one. */
  boolean takes(Message message);

  /** Hands a message over and waits for the answer, on a thread that may be interrupted. */
  Outcome send(Message message) throws InterruptedException;
}
