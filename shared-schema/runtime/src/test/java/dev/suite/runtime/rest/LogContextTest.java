package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class LogContextTest {
  private static final class Memory extends ExtHandler {
    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void doPublish(ExtLogRecord line) {
      line.copyMdc();
      lines.add(line);
    }
  }

  @Test
  void each_line_of_a_request_names_its_company_and_trace() {
    Memory memory = new Memory();
    Logger logger = LogContext.getLogContext().getLogger(ToyResource.class.getName());
    logger.addHandler(memory);
    try {
      assertThat(as("reader").get(TOYS + "/asker").statusCode()).isEqualTo(200);
    } finally {
      logger.removeHandler(memory);
    }
    assertThat(memory.lines).hasSize(1);
    assertThat(memory.lines.getFirst().getMdcCopy())
        .containsEntry("company_id", "7")
        .hasEntrySatisfying("traceId", id -> assertThat(id).matches("[0-9a-f]{32}"));
  }
}
