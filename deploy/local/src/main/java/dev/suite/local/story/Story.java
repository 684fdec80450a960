package dev.suite.local.story;

import dev.suite.local.DataFolder;
import dev.suite.local.access.SigningKey;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.call.Answer;
import dev.suite.local.story.call.Trace;
import dev.suite.local.story.salon.DemoCompanies;
import dev.suite.local.story.salon.DemoCompany;
import java.util.function.Consumer;

/**
 * A late cancellation from its policies to its price, its record, its way through Kafka into the
 * stats, the refusal of the next one and the customer's e-mail; then a callback that nobody makes,
 * until the branch's manager takes over. Every number told is from an answer; an answer that is not
 * as the story has it ends the story with a refusal.
 */
public final class Story {
  private Story() {}

  /** Plays it with the services of the plan and returns the company it was about. */
  public static DemoCompany play(Plan plan, Consumer<String> told) {
    DataFolder data = plan.installation().data();
    String policies = plan.service(ServiceDefinition.POLICY).url();
    DemoCompany company = DemoCompanies.fresh(policies, data);
    Stage stage = Stage.of(plan, SigningKey.read(data), company, told);
    Trace cancellation = Trace.fresh();
    Trace request = Trace.fresh();
    new SalonOpening(stage).play();
    Answer modification = LateCancellation.on(stage).play(cancellation);
    new CustomersMail(stage).play(modification, cancellation);
    Answer callback = new UrgentCallback(stage).play(request);
    new NobodyCalls(stage).play(callback, request);
    return company;
  }
}
