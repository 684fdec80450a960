package dev.suite.local.command;

import dev.suite.local.Installation;
import dev.suite.local.Refusal;
import dev.suite.local.Steps;
import dev.suite.local.access.SigningKey;
import dev.suite.local.process.Ending;
import dev.suite.local.process.Part;
import dev.suite.local.process.StartLock;
import dev.suite.local.process.Supervisor;
import dev.suite.local.process.Watch;
import dev.suite.local.server.Choice;
import dev.suite.local.server.Plan;
import dev.suite.local.server.StartSequence;
import dev.suite.local.story.Story;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts what is not running; in the foreground it tells the story and stays until Ctrl-C. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Builds what changed and starts what is not running. Without --headless it plays the story"
            + " and stays in the foreground, where Ctrl-C ends everything.")
final class UpCommand implements Callable<Integer> {
  @Option(names = "--headless", description = "return when all services are ready, no story")
  private boolean headless;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "mysql://user:password@host:port of a server that runs already; that user creates the"
              + " databases. Kept for later starts; 'embedded' goes back")
  private String db;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT,...",
      description = "brokers that run already. Kept for later starts; 'embedded' goes back")
  private String kafka;

  @Spec private CommandSpec spec;

  private final Installation installation = Installation.here();

  @Override
  public Integer call() throws Exception {
    installation.data().create();
    SigningKey.make(installation.data());
    Steps steps = Steps.on(spec.commandLine().getOut());
    Plan plan = Plan.of(installation, Choice.read(installation.data()).with(db, kafka));
    Supervisor supervisor = new Supervisor(installation.data(), steps::say);
    Ending ending = Ending.of(headless ? supervisor::stopStarted : supervisor::stopAll);
    Map<Part, Process> started = start(plan, supervisor, steps, ending);
    if (headless || started.isEmpty()) {
      ending.cancel();
      steps.say(started.isEmpty() ? "Everything runs already." : "Everything is ready.");
      new Welcome(plan, steps).addresses();
      return CommandLine.ExitCode.OK;
    }
    tellStory(plan, steps);
    return new Watch(supervisor, installation.data()).untilOneEnds(plan.parts(), started);
  }

  private Map<Part, Process> start(Plan plan, Supervisor supervisor, Steps steps, Ending ending)
      throws Exception {
    try (StartLock _ = StartLock.take(installation.data(), steps::say)) {
      Map<Part, Process> started = new StartSequence(plan, supervisor, steps).run();
      plan.choice().write(installation.data());
      return started;
    } catch (Exception e) {
      if (supervisor.isStopping()) {
        ending.await();
      }
      ending.cancel();
      supervisor.stopStarted();
      throw e;
    }
  }

  /** A story that goes wrong is told as such; the suite stays up to be looked at. */
  private void tellStory(Plan plan, Steps steps) throws Exception {
    Welcome welcome = new Welcome(plan, steps);
    welcome.addresses();
    try {
      welcome.nextSteps(Story.play(plan, steps::say));
    } catch (Refusal e) {
      steps.say("The story went wrong: " + e.getMessage());
    }
    steps.say("Everything runs in the foreground. Ctrl-C or ./suite down ends it.");
  }
}
