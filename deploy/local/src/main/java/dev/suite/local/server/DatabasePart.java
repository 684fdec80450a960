package dev.suite.local.server;

import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.embedded.database.EmbeddedDatabase;
import dev.suite.embedded.database.InitFile;
import dev.suite.local.DataFolder;
import dev.suite.local.Port;
import dev.suite.local.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded database; its init file gives each service its database and user. */
record DatabasePart(DataFolder data, Port port, List<DatabaseAccount> accounts) implements Part {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return DATABASE;
  }

  @Override
  public String fingerprint() {
    return Integer.toHexString(List.of(port.first(), accounts).hashCode());
  }

  @Override
  public void prepare() {
    server().install(_ -> {});
    InitFile.write(initFile(), accounts);
  }

  @Override
  public ProcessBuilder process() {
    return server().process(initFile(), data.log(DATABASE));
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    server().awaitReady(process, data.log(DATABASE), LIMIT);
  }

  private EmbeddedDatabase server() {
    return EmbeddedDatabase.at(data.database(), port.first());
  }

  private Path initFile() {
    return data.database().resolve("accounts.sql");
  }
}
