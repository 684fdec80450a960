package dev.suite.runtime.database;

import dev.suite.runtime.rest.Outage;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a request that finds the database away, or too busy for it, end in 503. */
@ApplicationScoped
class DatabaseOutage implements Outage {
  @Override
  public boolean isOutage(Throwable failure) {
    return DatabaseFailure.outage(failure) || DatabaseFailure.lostARace(failure);
  }
}
