package dev.suite.schema.command;

import dev.suite.schema.Migration;
import dev.suite.schema.MigrationFailure;
import dev.suite.schema.command.Report.Finding;
import dev.suite.schema.command.Report.ServiceReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "migrate",
    description = "Applies the migrations that are missing; a second run changes nothing.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  @Mixin private Selection selection;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return new Run(spec.commandLine(), selection).over(MigrateCommand::migrate);
  }

  private static ServiceReport migrate(Migration migration) {
    String service = migration.service().label();
    try {
      return new ServiceReport(service, true, List.of(), migration.migrate(), List.of());
    } catch (MigrationFailure e) {
      var finding =
          new Finding("migration_failed", migration.database().url(), "migrated", e.getMessage());
      return new ServiceReport(service, false, List.of(finding), List.of(), List.of());
    }
  }
}
