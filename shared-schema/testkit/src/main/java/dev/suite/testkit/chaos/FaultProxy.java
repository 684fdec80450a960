package dev.suite.testkit.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a service and its database or broker and lets pass what it is sent, until a test
 * cuts, resets, delays or holds it up. Toxiproxy does as much and needs a program of its own.
 */
public final class FaultProxy implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final Duration LOOK = Duration.ofMillis(5);

  private final String host;
  private final int port;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean held;
  private volatile Duration delay = Duration.ZERO;

  private FaultProxy(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::welcome);
  }

  /** One before this server, on a free port of 127.0.0.1. */
  public static FaultProxy before(String host, int port) {
    try {
      return new FaultProxy(host, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** Closes all connections, and every new one at once, until {@link #heal}. */
  public void cut() {
    cut = true;
    open.forEach(this::close);
  }

  /** Breaks all connections off (RST) as a host does that has started again; new ones work. */
  public void reset() {
    Set<Socket> broken = Set.copyOf(open);
    // First all, then the closing: one that is closed takes its other end along, with a farewell.
    broken.forEach(FaultProxy::breakOffWhenClosed);
    broken.forEach(this::close);
  }

  private static void breakOffWhenClosed(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // it is closed already
    }
  }

  /** Lets everything pass this much later. */
  public void delay(Duration time) {
    delay = time;
  }

  /** Lets nothing pass and closes nothing, as a network that swallows packets, until healed. */
  public void hold() {
    held = true;
  }

  /** Lets everything pass at once again. */
  public void heal() {
    delay = Duration.ZERO;
    held = false;
    cut = false;
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void connect(Socket client) {
    open.add(client);
    if (cut) {
      close(client);
      return;
    }
    try {
      Socket server = new Socket(host, port);
      open.add(server);
      Thread.ofVirtual().start(() -> pass(client, server));
      pass(server, client);
    } catch (IOException _) {
      close(client);
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        LockSupport.parkNanos(delay.toNanos());
        while (held && !from.isClosed()) {
          LockSupport.parkNanos(LOOK.toNanos());
        }
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException _) {
      // either side is gone: so is the connection
    } finally {
      close(from);
      close(to);
    }
  }

  private void close(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
