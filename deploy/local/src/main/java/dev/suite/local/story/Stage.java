package dev.suite.local.story;

import dev.suite.local.access.Role;
import dev.suite.local.access.Token;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.call.Api;
import dev.suite.local.story.call.Letters;
import dev.suite.local.story.call.Trace;
import dev.suite.local.story.call.TraceInLogs;
import dev.suite.local.story.salon.DemoCompany;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;

/** Where the story plays: a running suite and one company of it. */
record Stage(Plan plan, RsaJsonWebKey key, DemoCompany company, Narrator narrator) {

  static Stage of(Plan plan, RsaJsonWebKey key, DemoCompany company, Consumer<String> told) {
    return new Stage(plan, key, company, new Narrator(told));
  }

  /** A service's calls for the company, with a token of that role. */
  Api api(ServiceDefinition service, Role role) {
    return Api.of(
        plan.service(service).url(), company.id(), Token.of(company.id(), role).signedBy(key));
  }

  /** What a recipient has in the mailbox. */
  Letters letters(String recipient) {
    return new Letters(Api.of(plan.mailbox().url()), recipient);
  }

  /** Tells that the trace led from a call through the logs of both services. */
  void tellTrace(Trace trace, String call, ServiceDefinition first, ServiceDefinition second) {
    TraceInLogs logs = new TraceInLogs(plan.installation().data(), trace);
    narrator.answer(
        "Trace %s leads here from %s. Its lines in ./suite logs %s: %d, in ./suite logs %s: %d."
            .formatted(
                trace.id(),
                call,
                first.name(),
                logs.lines(first),
                second.name(),
                logs.lines(second)));
  }
}
