package dev.suite.bench.distance;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * Bytes on their way to a socket.
 *
 * @param due when they arrive, in {@link System#nanoTime}
 * @param bytes none where the sender has closed its side
 */
record Parcel(Socket to, long due, byte[] bytes) {

  /** Waits until they are due, and hands them over. */
  void arrive() throws InterruptedException {
    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    try {
      if (bytes.length == 0) {
        to.close();
      } else {
        to.getOutputStream().write(bytes);
      }
    } catch (IOException _) {
      // the receiver is gone; its own side tells the sender
    }
  }
}
