package dev.suite.local.server;

import dev.suite.local.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One service of the suite: its name, the variable that moves its port, and where it is built. */
public record ServiceDefinition(String name, String portVariable, int standardPort, String module) {
  /** The services this launcher starts, in the order they are shown. */
  public static final List<ServiceDefinition> ALL =
      List.of(new ServiceDefinition("policy", "SUITE_POLICY_PORT", 8081, "policy-service"));

  Port port(Map<String, String> env) {
    return Port.of(name + "-service", portVariable, standardPort, 1, env);
  }

  /** The folder of the packaged application. */
  Path application(Path clone) {
    return clone.resolve(module).resolve("target/quarkus-app");
  }
}
