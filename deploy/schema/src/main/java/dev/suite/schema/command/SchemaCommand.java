package dev.suite.schema.command;

import dev.suite.schema.Service;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The operator's command for the databases' tables. */
@Command(
    name = "schema",
    description = "Brings the services' databases to the tables this release needs.",
    mixinStandardHelpOptions = true,
    subcommands = {MigrateCommand.class, StatusCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is well", "1:something failed or is missing", "2:wrong usage"})
public final class SchemaCommand implements Runnable {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  private SchemaCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns the command, to be executed with this environment's databases. */
  public static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new SchemaCommand(environment))
        .registerConverter(Service.class, ServiceOption::parse);
  }

  /** Runs the command by the process's own environment. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: migrate or status.");
  }
}
