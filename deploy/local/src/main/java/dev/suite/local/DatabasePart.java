package dev.suite.local;

import dev.suite.embedded.DatabaseAccount;
import dev.suite.embedded.EmbeddedDatabase;
import dev.suite.embedded.InitFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded database; its init file gives each service its database and user. */
record DatabasePart(DataFolder data, Port port, List<DatabaseAccount> accounts) implements Part {
  static final String NAME = "database";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fingerprint() {
    return Integer.toString(port.first());
  }

  @Override
  public void prepare() {
    server().install(_ -> {});
    InitFile.write(initFile(), accounts);
  }

  @Override
  public ProcessBuilder process() {
    return server().process(initFile(), data.log(NAME));
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    server().awaitReady(process, data.log(NAME), LIMIT);
  }

  private EmbeddedDatabase server() {
    return EmbeddedDatabase.at(data.database(), port.first());
  }

  private Path initFile() {
    return data.database().resolve("accounts.sql");
  }
}
