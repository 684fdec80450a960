package dev.suite.local.command;

import dev.suite.local.Installation;
import dev.suite.local.Steps;
import dev.suite.local.process.Child;
import dev.suite.local.process.Launcher;
import dev.suite.local.process.Supervisor;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends everything of the data folder, also an {@code up} that is still starting. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Ends services, brokers, mailbox and database; their data stays.")
final class DownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Installation installation = Installation.here();
    installation.data().create();
    Steps steps = Steps.on(spec.commandLine().getOut());
    int launchers = Launcher.stopAll(installation.data());
    Supervisor supervisor = new Supervisor(installation.data(), steps::say);
    boolean ran = supervisor.children().stream().anyMatch(Child::isRunning);
    supervisor.stopAll();
    steps.say(ran || launchers > 0 ? "Everything has ended." : "Nothing was running.");
    return CommandLine.ExitCode.OK;
  }
}
