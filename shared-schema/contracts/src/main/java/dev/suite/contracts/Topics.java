package dev.suite.contracts;

/** The names of the Kafka topics. */
public final class Topics {
  /** Cancelled and moved appointments, key {@code company_id:customer_id}. */
  public static final String APPOINTMENT_MODIFIED = "appointment_modified";

  /** Policies that were saved or deleted, key {@code company_id}. */
  public static final String POLICY_CHANGED = "policy_changed";

  /** The platform's entities, compacted, key {@code type:id}. */
  public static final String DIRECTORY = "directory";

  private Topics() {}
}
