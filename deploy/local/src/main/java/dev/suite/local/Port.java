package dev.suite.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Loopback ports of one server: {@code count} consecutive ones from {@code first}, moved by an
 * environment variable.
 */
public record Port(String use, String variable, int first, int count) {
  private static final int HIGHEST = 65_535;

  /** The ports as the environment moves them; refuses what is no port number. */
  public static Port of(
      String use, String variable, int standard, int count, Map<String, String> env) {
    String text = env.getOrDefault(variable, Integer.toString(standard));
    if (!text.matches("\\d{1,5}")) {
      throw new Refusal("%s is '%s'. Set it to a port number.".formatted(variable, text));
    }
    int first = Integer.parseInt(text);
    if (first < 1 || first + count - 1 > HIGHEST) {
      throw new Refusal(
          "%s is %d. Set it between 1 and %d.".formatted(variable, first, HIGHEST - count + 1));
    }
    return new Port(use, variable, first, count);
  }

  /** Refuses when another program listens on one of them. */
  public void requireFree() {
    IntStream.range(first, first + count).filter(Port::isTaken).findFirst().ifPresent(this::refuse);
  }

  /** Refuses when two of them want the same port: each would pass for the other. */
  public static void requireApart(List<Port> ports) {
    for (int one = 0; one < ports.size(); one++) {
      for (Port other : ports.subList(one + 1, ports.size())) {
        ports.get(one).requireApartFrom(other);
      }
    }
  }

  private void requireApartFrom(Port other) {
    int shared = Math.max(first, other.first);
    if (shared < Math.min(first + count, other.first + other.count)) {
      throw new Refusal(
          "Port %d is wanted for %s and for %s. Set %s or %s to another."
              .formatted(shared, use, other.use, variable, other.variable));
    }
  }

  /** The address of the server as its clients write it. */
  public String address() {
    return "127.0.0.1:" + first;
  }

  private void refuse(int taken) {
    String range = count == 1 ? "a free port" : "the first of %d free ports".formatted(count);
    throw new Refusal(
        "Port %d, wanted for %s, is taken by another program. Stop that one, or set %s to %s."
            .formatted(taken, use, variable, range));
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException _) {
      return true;
    }
  }
}
