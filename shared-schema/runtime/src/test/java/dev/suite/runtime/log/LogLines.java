package dev.suite.runtime.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

  @Override
  protected void doPublish(ExtLogRecord line) {
    line.copyMdc();
    lines.add(line);
  }
}
