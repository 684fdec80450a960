package dev.suite.local.server;

import dev.suite.embedded.JvmServer;
import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.embedded.kafka.EmbeddedBrokers;
import dev.suite.local.Installation;
import dev.suite.local.Port;
import dev.suite.local.access.Secrets;
import dev.suite.local.process.Part;
import dev.suite.mailbox.EmbeddedMailbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What shall run in an installation: the servers of its choice, and the services on them. */
public record Plan(Installation installation, Choice choice, Secrets secrets) {
  static final int BROKERS = 3;

  /** The plan of a choice, with the secrets of the installation's folder. */
  public static Plan of(Installation installation, Choice choice) {
    return new Plan(installation, choice, new Secrets(installation.data()));
  }

  /** The mailbox, and what else of servers is embedded. */
  List<Part> servers() {
    List<Part> parts = new ArrayList<>();
    if (choice.db() == null) {
      parts.add(new DatabasePart(installation.data(), installation.databasePort(), accounts()));
    }
    if (choice.kafka() == null) {
      parts.add(part(Part.KAFKA, installation.kafkaPort(), brokers()));
    }
    parts.add(part(Part.MAILBOX, installation.mailboxPort(), mailbox()));
    return parts;
  }

  /** All services of the suite. */
  public List<ServicePart> services() {
    return ServiceDefinition.ALL.stream().map(this::service).toList();
  }

  /** One service of the suite. */
  public ServicePart service(ServiceDefinition service) {
    return new ServicePart(
        service.name(),
        service.port(installation.env()),
        installation.data(),
        service.application(installation.root()),
        installation.heap(),
        new ServiceEnvironment(this, service).variables());
  }

  /** Where messages end. */
  public EmbeddedMailbox mailbox() {
    return EmbeddedMailbox.at(installation.mailboxPort().first());
  }

  /** Everything, in the order it is started. */
  public List<Part> parts() {
    List<Part> parts = servers();
    parts.addAll(services());
    return parts;
  }

  /** The addresses for {@code bootstrap.servers}. */
  public String bootstrap() {
    return choice.kafka() == null ? brokers().bootstrap() : choice.kafka();
  }

  /** The database server as {@code mysql://host:port}. */
  public String databaseUrl() {
    return choice.db() == null
        ? "mysql://" + installation.databasePort().address()
        : ExternalDatabase.parse(choice.db()).url();
  }

  /** Each service's database and its owner. */
  List<DatabaseAccount> accounts() {
    return ServiceDefinition.ALL.stream().map(this::account).toList();
  }

  /** The database of one service and its owner. */
  public DatabaseAccount account(ServiceDefinition service) {
    String name = service.name();
    return new DatabaseAccount(name, name, secrets.databasePassword(name));
  }

  /** Where the databases are, in the variables of {@code ./suite schema}. */
  public Map<String, String> operatorEnvironment() {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("SUITE_DB_URL", databaseUrl());
    for (ServiceDefinition service : ServiceDefinition.ALL) {
      DatabaseAccount account = account(service);
      String prefix = "SUITE_%s_DB_".formatted(service.name().toUpperCase(Locale.ROOT));
      env.put(prefix + "DATABASE", account.database());
      env.put(prefix + "USER", account.user());
      env.put(prefix + "PASSWORD", account.password());
    }
    return env;
  }

  private JvmPart part(String name, Port port, JvmServer server) {
    return new JvmPart(name, port, installation.data(), server);
  }

  private EmbeddedBrokers brokers() {
    return EmbeddedBrokers.at(
        installation.data().brokers(), installation.kafkaPort().first(), BROKERS);
  }
}
