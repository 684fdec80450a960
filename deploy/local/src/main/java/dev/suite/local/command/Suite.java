package dev.suite.local.command;

import dev.suite.embedded.ServerStartException;
import dev.suite.local.Installation;
import dev.suite.local.Refusal;
import dev.suite.local.process.Launcher;
import dev.suite.local.server.Choice;
import dev.suite.local.server.Plan;
import dev.suite.schema.MigrationFailure;
import dev.suite.schema.command.SchemaCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the launcher. */
@Command(
    name = "./suite",
    mixinStandardHelpOptions = true,
    description = "Runs the appointment suite on this machine.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      TokenCommand.class,
      LogsCommand.class,
      DemoCommand.class
    })
final class Suite {
  private Suite() {}

  static void main(String... arguments) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    CommandLine line = new CommandLine(new Suite());
    if (List.of(arguments).indexOf("schema") == 0) {
      line.addSubcommand(SchemaCommand.commandLine(schemaEnvironment()));
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, _) -> report(failure, command));
    line.setUsageHelpWidth(100);
    int code = line.execute(arguments);
    Launcher.forgetThis(Installation.here().data());
    System.exit(code);
  }

  /** This suite's databases, unless the caller's environment names others. */
  private static Map<String, String> schemaEnvironment() {
    Installation installation = Installation.here();
    installation.data().create();
    Map<String, String> env =
        new HashMap<>(
            Plan.of(installation, Choice.read(installation.data())).operatorEnvironment());
    env.putAll(System.getenv());
    return env;
  }

  /** A message for a person is enough; anything else is a bug and shows where. */
  private static int report(Exception failure, CommandLine command) {
    switch (failure) {
      case Refusal refusal -> command.getErr().println(refusal.getMessage());
      case ServerStartException refusal -> command.getErr().println(refusal.getMessage());
      case MigrationFailure refusal -> command.getErr().println(refusal.getMessage());
      default -> failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
