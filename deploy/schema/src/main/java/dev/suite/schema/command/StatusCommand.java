package dev.suite.schema.command;

import dev.suite.schema.Migration;
import dev.suite.schema.MigrationFailure;
import dev.suite.schema.MigrationStatus;
import dev.suite.schema.MigrationStep;
import dev.suite.schema.command.Report.Finding;
import dev.suite.schema.command.Report.ServiceReport;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Tells which migrations are applied and which are missing; changes nothing.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Mixin private Selection selection;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return new Run(spec.commandLine(), selection).over(StatusCommand::status);
  }

  private static ServiceReport status(Migration migration) {
    String service = migration.service().label();
    try {
      MigrationStatus status = migration.status();
      return new ServiceReport(
          service, status.complete(), findings(status), status.applied(), status.pending());
    } catch (MigrationFailure e) {
      var finding =
          new Finding("unreadable", migration.database().url(), "readable", e.getMessage());
      return new ServiceReport(service, false, List.of(finding), List.of(), List.of());
    }
  }

  private static List<Finding> findings(MigrationStatus status) {
    return Stream.concat(
            status.failed().stream().map(step -> finding(step, "failed")),
            status.pending().stream().map(step -> finding(step, "pending")))
        .toList();
  }

  private static Finding finding(MigrationStep step, String found) {
    return new Finding("migration_" + found, step.toString(), "applied", found);
  }
}
