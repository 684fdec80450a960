package dev.suite.runtime.log;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** The lines that a class logs meanwhile, with what surrounds them. */
public final class LogLines extends ExtHandler {
  private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();

  private LogLines() {}

  /** Does something and returns what the class logged. */
  public static List<ExtLogRecord> of(Class<?> source, Runnable action) {
    LogLines handler = new LogLines();
    Logger logger = LogContext.getLogContext().getLogger(source.getName());
    logger.addHandler(handler);
    try {
      action.run();
    } finally {
      logger.removeHandler(handler);
    }
    return handler.lines;
  }

  /** Does something and waits for the first line that a logger writes then, down to a level. */
  public static ExtLogRecord first(String source, Level level, Runnable action) {
    LogLines handler = new LogLines();
    Logger logger = LogContext.getLogContext().getLogger(source);
    Level before = logger.getLevel();
    logger.setLevel(level);
    logger.addHandler(handler);
    try {
      action.run();
      await().until(() -> !handler.lines.isEmpty());
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(before);
    }
    return handler.lines.getFirst();
  }

  @Override
  protected void doPublish(ExtLogRecord line) {
    line.copyMdc();
    lines.add(line);
  }
}
