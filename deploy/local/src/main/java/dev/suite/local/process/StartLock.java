package dev.suite.local.process;

import dev.suite.local.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Held while a data folder's processes are being started, by one {@code up} at a time. */
public record StartLock(FileChannel channel) implements AutoCloseable {

  /** Waits for another {@code up}, and says so. */
  public static StartLock take(DataFolder data, Consumer<String> told) {
    try {
      FileChannel channel =
          FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        told.accept("  another ./suite up is starting; waiting for it");
        channel.lock();
      }
      return new StartLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
