package dev.suite.local.server;

import dev.suite.local.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One service of the suite: its name, the variable that moves its port, and where it is built. */
public record ServiceDefinition(String name, String portVariable, int standardPort, String module) {
  /** May this appointment be changed, and what does it cost. */
  public static final ServiceDefinition POLICY =
      new ServiceDefinition("policy", "SUITE_POLICY_PORT", 8081, "policy-service");

  /** Who calls whom back, by when. */
  public static final ServiceDefinition CALLBACK =
      new ServiceDefinition("callback", "SUITE_CALLBACK_PORT", 8082, "callback-service");

  /** Who hears about what, on which channel. */
  public static final ServiceDefinition NOTIFICATION =
      new ServiceDefinition(
          "notification", "SUITE_NOTIFICATION_PORT", 8083, "notification-service");

  /** The services this launcher starts, in the order they are shown. */
  public static final List<ServiceDefinition> ALL = List.of(POLICY, CALLBACK, NOTIFICATION);

  Port port(Map<String, String> env) {
    return Port.of(name + "-service", portVariable, standardPort, 1, env);
  }

  /** The folder of the packaged application. */
  Path application(Path clone) {
    return clone.resolve(module).resolve("target/quarkus-app");
  }
}
