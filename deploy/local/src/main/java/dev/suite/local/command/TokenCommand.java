package dev.suite.local.command;

import dev.suite.local.Installation;
import dev.suite.local.access.Role;
import dev.suite.local.access.SigningKey;
import dev.suite.local.access.Token;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a signed token on one line. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints a JWT for the REST API. Needs nothing running after the first up.")
final class TokenCommand implements Callable<Integer> {
  @Option(
      names = "--company",
      paramLabel = "N",
      description = "the tenant; without one only the role platform sees anything")
  private Long company;

  @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}; repeatable")
  private List<Role> roles;

  @Option(names = "--locale", defaultValue = "en", description = "of its owner, default en")
  private String locale;

  @Option(
      names = "--ttl",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "how long it is valid, default 3600; negative for one that has expired")
  private long seconds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Token token = new Token(Optional.ofNullable(company), roles, locale, seconds);
    spec.commandLine()
        .getOut()
        .println(token.signedBy(SigningKey.read(Installation.here().data())));
    return CommandLine.ExitCode.OK;
  }
}
