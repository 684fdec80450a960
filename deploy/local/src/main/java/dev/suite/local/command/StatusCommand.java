package dev.suite.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.local.Installation;
import dev.suite.local.process.Supervisor;
import dev.suite.local.server.Choice;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServiceDefinition;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what runs, where it is, and what is dead. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows what runs. Exit code 0 when all runs and is ready, 3 when not.")
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_ALL_RUN = 3;

  @Option(names = "--json", description = "addresses, database users and pids as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Installation installation = Installation.here();
    installation.data().create();
    Plan plan = Plan.of(installation, Choice.read(installation.data()));
    List<PartState> states = PartState.of(plan, new Supervisor(installation.data(), _ -> {}));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(plan, states).toPrettyString());
    } else {
      states.forEach(state -> out.println(state.line()));
    }
    boolean allRun = states.stream().allMatch(PartState::isReady);
    return allRun ? CommandLine.ExitCode.OK : NOT_ALL_RUN;
  }

  static ObjectNode json(Plan plan, List<PartState> states) {
    ObjectNode status = new ObjectMapper().createObjectNode();
    ObjectNode services = status.putObject("services");
    plan.services().forEach(service -> services.put(service.name(), service.url()));
    status.put("kafka", plan.bootstrap());
    ObjectNode db = status.putObject("db").put("url", plan.databaseUrl());
    for (ServiceDefinition service : ServiceDefinition.ALL) {
      DatabaseAccount account = plan.account(service);
      db.putObject(service.name())
          .put("database", account.database())
          .put("user", account.user())
          .put("password", account.password());
    }
    status.put("mailbox", plan.mailbox().url());
    status.put("data", plan.installation().data().root().toString());
    ObjectNode pids = status.putObject("pids");
    states.forEach(
        state -> state.child().ifPresent(child -> pids.put(state.part().name(), child.pid())));
    return status;
  }
}
