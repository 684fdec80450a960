package dev.suite.bench.server;

import java.net.URI;

/** A service that was started and is ready. */
public record RunningService(Process process, int port) implements AutoCloseable {

  /** An address of it. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Ends it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
