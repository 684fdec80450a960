package dev.suite.runtime.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * This running process, named anew at each start, so that leases of a former life are not its own.
 */
@ApplicationScoped
public class Replica {
  private final String id = UUID.randomUUID().toString();

  /** The name this process holds leases under. */
  public String id() {
    return id;
  }
}
