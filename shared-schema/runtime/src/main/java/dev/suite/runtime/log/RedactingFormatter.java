package dev.suite.runtime.log;

import java.util.logging.Formatter;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Redacts what another formatter has written, stack traces included. */
final class RedactingFormatter extends ExtFormatter.Delegating {
  RedactingFormatter(Formatter delegate) {
    super(delegate instanceof ExtFormatter own ? own : ExtFormatter.wrap(delegate, false));
  }

  @Override
  public String format(ExtLogRecord line) {
    return Redaction.mask(super.format(line));
  }
}
