package dev.suite.schema;

/** A sequence of migrations and the table that remembers which of them were applied. */
enum History {
  /** The directory and plumbing that every service's database holds. */
  SHARED,
  /** The tables of one service alone. */
  OWN;

  String name(Service service) {
    return this == SHARED ? "shared" : service.label();
  }

  String location(Service service) {
    return "classpath:db/" + name(service);
  }

  String table(Service service) {
    return "flyway_%s_history".formatted(name(service));
  }
}
