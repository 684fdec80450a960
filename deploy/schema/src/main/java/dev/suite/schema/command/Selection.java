package dev.suite.schema.command;

import dev.suite.schema.Database;
import dev.suite.schema.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which databases a command works on, and how it reports. */
final class Selection {
  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "Work on this service's database alone; may be repeated. Default: all.")
  private List<Service> services;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = "--db-url",
      paramLabel = "URL",
      description = {
        "The server, mysql://host:port. Default: SUITE_DB_URL.",
        "Database, user and password of a service come from SUITE_<SERVICE>_DB_DATABASE, _USER"
            + " and _PASSWORD, since other users can read a command line."
      })
  private String url;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  boolean json() {
    return json;
  }

  List<Service> services() {
    return services == null ? Service.present() : services;
  }

  Database database(Service service) {
    String prefix = "SUITE_%s_DB_".formatted(service.name().toUpperCase(Locale.ROOT));
    String server = url == null ? required("SUITE_DB_URL") : url;
    try {
      return new Database(
          "%s/%s".formatted(server, required(prefix + "DATABASE")),
          required(prefix + "USER"),
          required(prefix + "PASSWORD"));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private String required(String variable) {
    String value = environment().get(variable);
    if (value == null) {
      throw new ParameterException(
          command.commandLine(), "The environment variable %s is not set.".formatted(variable));
    }
    return value;
  }

  private Map<String, String> environment() {
    return ((SchemaCommand) command.parent().userObject()).environment();
  }
}
