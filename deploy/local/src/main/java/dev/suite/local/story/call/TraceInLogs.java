package dev.suite.local.story.call;

import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import dev.suite.local.server.ServiceDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The lines that services have logged about one trace. */
public record TraceInLogs(DataFolder data, Trace trace) {

  /** How many a service has; refuses where there is none: then nobody could follow the trace. */
  public long lines(ServiceDefinition service) {
    Path log = data.log(service.name());
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      long count = lines.filter(line -> line.contains(trace.id())).count();
      if (count == 0) {
        throw new Refusal("%s has no line of the trace %s.".formatted(log, trace.id()));
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
