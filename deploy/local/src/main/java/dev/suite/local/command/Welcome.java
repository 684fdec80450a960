package dev.suite.local.command;

import dev.suite.local.Steps;
import dev.suite.local.access.Role;
import dev.suite.local.access.SigningKey;
import dev.suite.local.access.Token;
import dev.suite.local.server.Plan;
import dev.suite.local.story.DemoCompany;

/** What to type next, once the suite runs. */
record Welcome(Plan plan, Steps steps) {

  /** Where everything is. */
  void addresses() {
    plan.services()
        .forEach(service -> steps.say("  %-10s %s".formatted(service.name(), service.url())));
    steps.say("  %-10s %s".formatted("kafka", plan.bootstrap()));
    steps.say("  %-10s %s".formatted("database", plan.databaseUrl()));
    steps.say("  %-10s %s".formatted("data", plan.installation().data().root()));
  }

  /** A token and three calls that work as they stand. */
  void nextSteps(DemoCompany company) {
    long id = company.id();
    String token = Token.of(id, Role.ADMIN).signedBy(SigningKey.read(plan.installation().data()));
    String service = plan.services().getFirst().url();
    steps.say(
        """

        Your turn: an hour's token (./suite token --company %1$d --role admin gives the next) and
        three calls.

        TOKEN=%2$s
        API=%3$s/v1/companies/%1$d
        curl -s -H "Authorization: Bearer $TOKEN" \\
          "$API/effective-policies/cancellation?branch_id=%4$s"
        curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
          -d '{"action":"cancel","appointment_id":%5$d}' "$API/decisions"
        curl -s -H "Authorization: Bearer $TOKEN" "$API/customers/%6$d/quotas"
        """
            .formatted(
                id,
                token,
                service,
                company.branch(),
                company.otherAppointment(),
                company.customer()));
  }
}
