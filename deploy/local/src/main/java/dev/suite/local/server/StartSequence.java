package dev.suite.local.server;

import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.embedded.kafka.SuiteTopics;
import dev.suite.local.Port;
import dev.suite.local.Steps;
import dev.suite.local.process.Child;
import dev.suite.local.process.Part;
import dev.suite.local.process.Supervisor;
import dev.suite.schema.Database;
import dev.suite.schema.Migration;
import dev.suite.schema.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts what of a plan is not running: servers, then topics and tables, then services. */
public final class StartSequence {
  private static final short BROKERS_OWN_REPLICATION = -1;
  private static final Duration READY_AGAIN = Duration.ofMinutes(1);

  private final Plan plan;
  private final Supervisor supervisor;
  private final Steps steps;
  private final Map<Part, Process> processes = new LinkedHashMap<>();

  /** A start of what the plan wants and the supervisor does not find, shown in steps. */
  public StartSequence(Plan plan, Supervisor supervisor, Steps steps) {
    this.plan = plan;
    this.supervisor = supervisor;
    this.steps = steps;
  }

  /** Runs it and returns the processes that were started; none where everything runs already. */
  public Map<Part, Process> run() throws Exception {
    Port.requireApart(plan.parts().stream().map(Part::port).toList());
    supervisor.stop(this::isUnwanted);
    List<Part> missing = missing(plan.parts());
    if (!missing.isEmpty()) {
      startMissing(missing);
    }
    awaitOthers();
    return processes;
  }

  private void startMissing(List<Part> missing) throws Exception {
    missing.forEach(part -> part.port().requireFree());
    plan.installation().data().requireRoom();
    startServers();
    steps.step("topics", this::createTopics);
    steps.step("database tables", this::migrate);
    start(missing(plan.services()));
  }

  /** A service that ran already may have lost its database a moment ago, or hang. */
  private void awaitOthers() throws Exception {
    for (ServicePart service : plan.services()) {
      if (!processes.containsKey(service) && !service.isReady()) {
        steps.step(service.name(), () -> service.awaitReadyAgain(READY_AGAIN));
      }
    }
  }

  private void startServers() throws Exception {
    List<Part> servers = missing(plan.servers());
    steps.step("server files", () -> servers.forEach(Part::prepare));
    start(servers);
  }

  /** All at once, then waits for each: they share the time. */
  private void start(List<? extends Part> parts) throws Exception {
    List<Part> waiting = new ArrayList<>(parts);
    for (Part part : waiting) {
      processes.put(part, supervisor.start(part));
    }
    for (Part part : waiting) {
      steps.step(part.name(), () -> awaitReady(part));
    }
  }

  private void awaitReady(Part part) throws InterruptedException {
    Process process = processes.get(part);
    part.awaitReady(process);
    supervisor.ready(part, process);
  }

  private void createTopics() throws InterruptedException {
    int replication = plan.choice().kafka() == null ? Plan.BROKERS : BROKERS_OWN_REPLICATION;
    SuiteTopics.create(plan.bootstrap(), plan.installation().partitions(), replication);
  }

  private void migrate() {
    if (plan.choice().db() != null) {
      ExternalDatabase.parse(plan.choice().db()).create(plan.accounts());
    }
    for (ServiceDefinition service : ServiceDefinition.ALL) {
      DatabaseAccount owner = plan.account(service);
      String url = plan.databaseUrl() + "/" + owner.database();
      Database database = new Database(url, owner.user(), owner.password());
      Migration.of(database, Service.labelled(service.name())).migrate();
    }
  }

  private List<Part> missing(List<? extends Part> parts) {
    return parts.stream()
        .filter(part -> supervisor.current(part).isEmpty())
        .<Part>map(part -> part)
        .toList();
  }

  /** A child that is not of the plan, or runs an earlier build or other settings. */
  private boolean isUnwanted(Child child) {
    return plan.parts().stream()
        .noneMatch(part ->
            part.name().equals(child.name()) && part.fingerprint().equals(child.fingerprint()));
  }
}
