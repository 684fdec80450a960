package dev.suite.local.trial;

/**
 * Somebody who wants to be called back.
 *
 * @param manager who runs the branch
 */
record Caller(long company, String branch, String manager, String phone) {
  /** What asks callback-service for it. */
  String request() {
    return """
    {"branch_id": "%s", "phone_number": "%s", "customer_name": "Mia Sommer", "priority": "urgent"}\
    """
        .formatted(branch, phone);
  }
}
