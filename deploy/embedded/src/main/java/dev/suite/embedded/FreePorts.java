package dev.suite.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds and checks TCP ports on the loopback address. */
public final class FreePorts {
  // Below the range the kernel gives to outgoing connections (32768 and up on Linux).
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 1_000;

  private FreePorts() {}

  /** Returns a port that nothing listens on. */
  public static int one() {
    return firstOf(1);
  }

  /** Returns the first of {@code count} consecutive ports that nothing listens on. */
  public static int firstOf(int count) {
    return ThreadLocalRandom.current()
        .ints(TRIES, LOWEST, HIGHEST - count)
        .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
        .findFirst()
        .orElseThrow(
            () -> new ServerStartException("No " + count + " free ports in a row on 127.0.0.1."));
  }

  /** Tells whether this port can be listened on now. */
  public static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Refuses, naming the port, when one of these is taken. */
  public static void requireFree(Collection<Integer> ports) {
    for (int port : ports) {
      if (!isFree(port)) {
        throw new ServerStartException(
            "Port %d on 127.0.0.1 is taken. Stop the program that listens there or choose another port."
                .formatted(port));
      }
    }
  }
}
