package dev.suite.schema.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suite.schema.Migration;
import dev.suite.schema.command.Report.ServiceReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** One command over the selected databases, reported to a person or as JSON. */
record Run(CommandLine command, Selection selection) {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Does the work on each database and returns the exit code. */
  int over(Function<Migration, ServiceReport> work) throws JsonProcessingException {
    Instant start = Instant.now();
    List<Migration> migrations =
        selection.services().stream()
            .map(service -> Migration.of(selection.database(service), service))
            .toList();
    List<ServiceReport> services = migrations.stream().map(work).toList();
    boolean ok = services.stream().allMatch(ServiceReport::ok);
    long millis = Duration.between(start, Instant.now()).toMillis();
    print(new Report(command.getCommandName(), ok, start.toString(), millis, services));
    return ok ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void print(Report report) throws JsonProcessingException {
    PrintWriter out = command.getOut();
    if (selection.json()) {
      out.println(JSON.writeValueAsString(report));
      return;
    }
    for (var service : report.services()) {
      out.printf(
          "%s: %d migrations applied, %d pending%n",
          service.service(), service.applied().size(), service.pending().size());
      service.findings().forEach(finding -> command.getErr().println(sentence(finding)));
    }
    out.printf("%s in %d ms%n", report.ok() ? "done" : "failed", report.durationMs());
  }

  private static String sentence(Report.Finding finding) {
    return "%s %s: expected %s, found %s"
        .formatted(finding.kind(), finding.object(), finding.expected(), finding.found());
  }
}
