package dev.suite.runtime.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collections;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** Puts the redaction over every log handler before anything else runs. */
class RedactionAtStart {
  void install(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
    LogContext context = LogContext.getLogContext();
    for (String name : Collections.list(context.getLoggerNames())) {
      Logger logger = context.getLoggerIfExists(name);
      if (logger != null) {
        redact(logger.getHandlers());
      }
    }
    redact(context.getLogger("").getHandlers());
  }

  private static void redact(Handler[] handlers) {
    for (Handler handler : handlers) {
      if (handler.getFormatter() != null
          && !(handler.getFormatter() instanceof RedactingFormatter)) {
        handler.setFormatter(new RedactingFormatter(handler.getFormatter()));
      }
      if (handler instanceof ExtHandler nested) {
        redact(nested.getHandlers());
      }
    }
  }
}
