package dev.suite.testkit;

import dev.suite.schema.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a packaged service is started.
 *
 * @param application the folder with {@code quarkus-run.jar}
 * @param environment what leads to database, brokers and tokens
 * @param settings properties beside that
 * @param jvmOptions the only ones
 */
record ServiceCommand(
    Path application,
    Map<String, String> environment,
    Map<String, String> settings,
    List<String> jvmOptions) {

  /** A service that listens on a port of 127.0.0.1. */
  static ServiceCommand of(
      Path application,
      Database database,
      String bootstrap,
      Map<String, String> settings,
      List<String> jvmOptions,
      int port) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("quarkus.http.port", Integer.toString(port));
    return new ServiceCommand(application, places(database, bootstrap), all, jvmOptions);
  }

  private static Map<String, String> places(Database database, String bootstrap) {
    URI server = URI.create(database.url());
    return Map.of(
        "QUARKUS_HTTP_HOST", "127.0.0.1",
        "SUITE_DB_HOST", server.getHost(),
        "SUITE_DB_PORT", Integer.toString(server.getPort()),
        "SUITE_DB_NAME", database.name(),
        "SUITE_DB_USER", database.user(),
        "SUITE_DB_PASSWORD", database.password(),
        "KAFKA_BOOTSTRAP_SERVERS", bootstrap,
        "MP_JWT_VERIFY_PUBLICKEY", SigningKey.ofThisRun().publicKey(),
        "MP_JWT_VERIFY_ISSUER", TestTokens.ISSUER);
  }

  /** The process with these properties besides, not started yet. */
  ProcessBuilder process(Map<String, String> more) {
    ProcessBuilder builder = new ProcessBuilder(line(more)).directory(application.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Properties, since a variable's name does not tell the channel {@code a_b} from {@code a}. */
  private List<String> line(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(more);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    all.forEach((name, value) -> line.add("-D%s=%s".formatted(name, value)));
    line.addAll(List.of("-jar", "quarkus-run.jar"));
    return line;
  }
}
