package dev.suite.local.command;

import dev.suite.local.Installation;
import dev.suite.local.Refusal;
import dev.suite.local.Steps;
import dev.suite.local.server.Choice;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServicePart;
import dev.suite.local.story.Story;
import dev.suite.local.story.salon.DemoCompany;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays the story on a suite that runs already, with a company of its own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Plays the story again on a running suite, with fresh data.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Installation installation = Installation.here();
    installation.data().create();
    Plan plan = Plan.of(installation, Choice.read(installation.data()));
    requireReady(plan);
    Steps steps = Steps.on(spec.commandLine().getOut());
    DemoCompany company = Story.play(plan, steps::say);
    new Welcome(plan, steps).nextSteps(company);
    return CommandLine.ExitCode.OK;
  }

  private static void requireReady(Plan plan) {
    for (ServicePart service : plan.services()) {
      if (!service.isReady()) {
        throw new Refusal(
            "The %s-service is not ready. Run ./suite up, or ./suite status to see why."
                .formatted(service.name()));
      }
    }
  }
}
