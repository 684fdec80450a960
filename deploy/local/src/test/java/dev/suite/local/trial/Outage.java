package dev.suite.local.trial;

import static org.awaitility.Awaitility.await;

import dev.suite.schema.Service;
import java.time.Duration;

/** A part of the suite goes away: asked to end, or killed. */
enum Outage {
  /** First: of another's messages still under way none may be left unknown. */
  NOTIFICATION_KILLED(Service.NOTIFICATION, true),
  POLICY_STOPPED(Service.POLICY, false),
  CALLBACK_STOPPED(Service.CALLBACK, false),
  NOTIFICATION_STOPPED(Service.NOTIFICATION, false),
  POLICY_KILLED(Service.POLICY, true),
  CALLBACK_KILLED(Service.CALLBACK, true),
  BROKERS_STOPPED(null, false);

  private static final String SENDING =
      "SELECT COUNT(*) FROM notification_queue WHERE status = 'sending'";

  private final Service away;
  private final boolean killed;

  Outage(Service away, boolean killed) {
    this.away = away;
    this.killed = killed;
  }

  /** Whether it is this service that goes. */
  boolean takes(Service service) {
    return away == service;
  }

  /** Whether nobody may know of a message that was just being sent. */
  boolean mayLeaveUnknown() {
    return takes(Service.NOTIFICATION) && killed;
  }

  void begin(RunningSuite suite) {
    if (away == null) {
      suite.brokers().stop();
    } else if (killed) {
      if (takes(Service.NOTIFICATION)) {
        awaitMailUnderWay(suite);
      }
      suite.service(away).kill();
    } else {
      suite.service(away).stop();
    }
  }

  private static void awaitMailUnderWay(RunningSuite suite) {
    await("mail under way")
        .pollInterval(Duration.ofMillis(1))
        .until(() -> suite.tables(Service.NOTIFICATION).number(SENDING) > 0);
  }

  void end(RunningSuite suite) {
    if (away == null) {
      suite.brokers().start();
    } else {
      suite.service(away).startAndAwait();
    }
  }
}
