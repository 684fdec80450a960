package dev.suite.bench.distance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stands before a server of this machine as if that were further away: what either side sends
 * arrives complete and in order, half a round trip later, however much else is on its way.
 */
public final class Distance implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  private final int serverPort;
  private final long oneWayNanos;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  // All take equally long, so they arrive in the order in which they were sent: one thread will do.
  private final BlockingQueue<Parcel> underWay = new LinkedBlockingQueue<>();
  private final Thread delivery;

  private Distance(int serverPort, Duration roundTrip) throws IOException {
    this.serverPort = serverPort;
    oneWayNanos = roundTrip.dividedBy(2).toNanos();
    door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    delivery = Thread.ofPlatform().daemon().name("delivery").start(this::deliver);
    Thread.ofPlatform().daemon().name("door").start(this::welcome);
  }

  /** One to this port of 127.0.0.1, on a free port of it. */
  public static Distance to(int serverPort, Duration roundTrip) throws IOException {
    return new Distance(serverPort, roundTrip);
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** Closes all connections and takes no more. */
  @Override
  public void close() throws IOException {
    door.close();
    delivery.interrupt();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void welcome() {
    try {
      while (true) {
        connect(door.accept());
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void connect(Socket client) throws IOException {
    open.add(client);
    try {
      client.setTcpNoDelay(true);
      var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      open.add(server);
      server.setTcpNoDelay(true);
      Thread.ofPlatform().daemon().start(() -> send(client, server));
      Thread.ofPlatform().daemon().start(() -> send(server, client));
    } catch (IOException _) {
      // the server takes nobody now: this client goes, others are welcome
      open.remove(client);
      client.close();
    }
  }

  private void send(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (from) {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        send(to, Arrays.copyOf(buffer, read));
      }
    } catch (IOException _) {
      // broken off: closed for the other side too
    } finally {
      send(to, new byte[0]);
      open.remove(from);
    }
  }

  private void send(Socket to, byte[] bytes) {
    underWay.add(new Parcel(to, System.nanoTime() + oneWayNanos, bytes));
  }

  private void deliver() {
    try {
      while (true) {
        underWay.take().arrive();
      }
    } catch (InterruptedException _) {
      // closed
    }
  }
}
