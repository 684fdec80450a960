package dev.suite.local.trial;

import dev.suite.schema.Database;
import dev.suite.schema.Service;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.SuiteTopics;
import dev.suite.testkit.chaos.RemoteApi;
import dev.suite.testkit.servers.OwnBrokers;
import dev.suite.testkit.servers.TestServers;
import dev.suite.testkit.service.Outsider;
import dev.suite.testkit.service.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The three packaged services as processes, on databases and three brokers of their own; their mail
 * ends in this JVM.
 */
final class RunningSuite implements AutoCloseable {
  private static final Path CLONE = Path.of("../..");
  private static final Path LOGS = Path.of("target/trial");
  private static final String CACHE = "app.aot";
  private static final int COPIES = 3;

  private final OwnBrokers brokers;
  private final PostOffice post = PostOffice.open();
  private final Map<Service, Database> databases = new EnumMap<>(Service.class);
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final Map<Service, RemoteApi> apis = new EnumMap<>(Service.class);

  private RunningSuite(OwnBrokers brokers) {
    this.brokers = brokers;
    SuiteTopics.recreate(brokers.bootstrap(), COPIES);
    for (Service service : Service.values()) {
      databases.put(service, TestServers.database().createDatabase(service));
      services.put(service, process(service));
      apis.put(service, new RemoteApi(services.get(service).url()));
    }
  }

  static RunningSuite started() {
    RunningSuite suite = new RunningSuite(TestServers.ownBrokers());
    suite.services.values().forEach(one -> one.start(Map.of()));
    suite.services.values().forEach(ServiceProcess::awaitReady);
    return suite;
  }

  private ServiceProcess process(Service service) {
    Path application = CLONE.resolve(service.label() + "-service/target/quarkus-app");
    return new ServiceProcess(
        application,
        databases.get(service),
        brokers.bootstrap(),
        settings(service),
        jvmOptions(application),
        log(service));
  }

  private Map<String, String> settings(Service service) {
    return switch (service) {
      case POLICY -> Map.of("suite.quote.keys", "trial:" + "A".repeat(43) + "=");
      case CALLBACK -> Map.of();
      case NOTIFICATION ->
          Map.of(
              "suite.smtp.host",
              PostOffice.HOST,
              "suite.smtp.port",
              Integer.toString(post.port()),
              "suite.smtp.tls",
              "disabled",
              // What a killed sender had in hand is settled after twice this.
              "suite.dispatch.deadline",
              "5s");
    };
  }

  private static List<String> jvmOptions(Path application) {
    List<String> options = new ArrayList<>(List.of("-Xmx512m"));
    if (Files.exists(application.resolve(CACHE))) {
      options.add("-XX:AOTCache=" + CACHE);
    }
    return options;
  }

  private static Path log(Service service) {
    Path log = LOGS.resolve(service.label() + ".log");
    try {
      Files.createDirectories(LOGS);
      Files.deleteIfExists(log);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OwnBrokers brokers() {
    return brokers;
  }

  Outsider outsider() {
    return new Outsider(brokers.bootstrap());
  }

  PostOffice post() {
    return post;
  }

  ServiceProcess service(Service service) {
    return services.get(service);
  }

  RemoteApi api(Service service) {
    return apis.get(service);
  }

  Tables tables(Service service) {
    return new Tables(databases.get(service));
  }

  @Override
  public void close() {
    services.values().forEach(ServiceProcess::close);
    databases.values().forEach(TestServers.database()::drop);
    post.close();
    brokers.close();
  }
}
