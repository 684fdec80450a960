package dev.suite.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.rest.RestProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class RedactionAtStartTest {
  @Test
  void no_handler_writes_a_line_as_it_came() {
    ExtLogRecord line = new ExtLogRecord(Level.INFO, "calling +491712345678", "test");
    line.setThrown(
        new IllegalStateException("for ann@example.org", new RuntimeException("eyJh.eyJz.c2ln")));
    line.putMdc("caller", "bob@example.org");
    List<String> written = written(line);
    assertThat(written).isNotEmpty();
    assertThat(written)
        .allSatisfy(text ->
            assertThat(text)
                .contains("***", "IllegalStateException", "RedactionAtStartTest")
                .doesNotContain("171", "ann@", "bob@", "eyJh"));
  }

  private static List<String> written(ExtLogRecord line) {
    return handlers(LogContext.getLogContext().getLogger("").getHandlers())
        .map(Handler::getFormatter)
        .filter(ExtFormatter.class::isInstance)
        .map((Formatter formatter) -> formatter.format(line))
        .toList();
  }

  private static Stream<Handler> handlers(Handler... handlers) {
    return Arrays.stream(handlers)
        .flatMap(handler ->
            handler instanceof ExtHandler nested
                ? Stream.concat(Stream.of(handler), handlers(nested.getHandlers()))
                : Stream.of(handler));
  }
}
