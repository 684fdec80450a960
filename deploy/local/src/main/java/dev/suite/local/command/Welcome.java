package dev.suite.local.command;

import dev.suite.local.Steps;
import dev.suite.local.access.Role;
import dev.suite.local.access.SigningKey;
import dev.suite.local.access.Token;
import dev.suite.local.server.Plan;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.salon.DemoCompany;

/** What to type next, once the suite runs. */
record Welcome(Plan plan, Steps steps) {

  /** Where everything is. */
  void addresses() {
    plan.services().forEach(service -> address(service.name(), service.url()));
    address("kafka", plan.bootstrap());
    address("database", plan.databaseUrl());
    address("mailbox", plan.mailbox().url());
    address("data", plan.installation().data().root().toString());
  }

  private void address(String name, String address) {
    steps.say("  %-12s %s".formatted(name, address));
  }

  /** A token and three calls that work as they stand, one for each service. */
  void nextSteps(DemoCompany company) {
    long id = company.id();
    String token = Token.of(id, Role.ADMIN).signedBy(SigningKey.read(plan.installation().data()));
    steps.say(
        """

        Your turn: %1$s shows the messages, and here are an hour's token
        (./suite token --company %2$d --role admin gives the next) and three calls.

        TOKEN=%3$s
        curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
          -d '{"action":"cancel","appointment_id":%4$d}' %5$s/decisions
        curl -s -H "Authorization: Bearer $TOKEN" %6$s/callbacks
        curl -s -H "Authorization: Bearer $TOKEN" %7$s/notifications
        """
            .formatted(
                plan.mailbox().url(),
                id,
                token,
                company.otherAppointment(),
                api(ServiceDefinition.POLICY, id),
                api(ServiceDefinition.CALLBACK, id),
                api(ServiceDefinition.NOTIFICATION, id)));
  }

  private String api(ServiceDefinition service, long company) {
    return "%s/v1/companies/%d".formatted(plan.service(service).url(), company);
  }
}
