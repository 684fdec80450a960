package dev.suite.bench.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row that is never read: without an entity Quarkus would not start Hibernate. */
@Entity
class Greeting {
  @Id Long id;
}
