package dev.suite.local;

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
    String base = "%s/v1/companies/%d".formatted(plan.services().getFirst().url(), company.id());
    steps.say(
        """

        Your turn. A token for this company, then three calls:

        TOKEN=$(./suite token --company %1$d --role admin)
        curl -s -H "Authorization: Bearer $TOKEN" \\
          '%2$s/effective-policies/cancellation?branch_id=%3$s'
        curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
          -d '{"action":"cancel","appointment_id":%4$d}' %2$s/decisions
        curl -s -H "Authorization: Bearer $TOKEN" %2$s/customers/%5$d/quotas
        """
            .formatted(
                company.id(),
                base,
                company.branch(),
                company.otherAppointment(),
                company.customer()));
  }
}
