package dev.suite.local.command;

import dev.suite.local.DataFolder;
import dev.suite.local.Installation;
import dev.suite.local.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a log, or where the logs are. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the log of one process; without a name, lists the logs.")
final class LogsCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "policy, callback, notification, kafka, database, mailbox, build")
  private String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DataFolder data = Installation.here().data();
    data.create();
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      data.logs().forEach(out::println);
    } else {
      print(data, out);
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(DataFolder data, PrintWriter out) throws IOException {
    Path log =
        data.logs().stream()
            .filter(file -> file.equals(data.log(name)))
            .findFirst()
            .orElseThrow(() -> unknown(data.logs()));
    out.print(new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    out.flush();
  }

  private Refusal unknown(List<Path> logs) {
    List<String> names =
        logs.stream().map(log -> log.getFileName().toString().replace(".log", "")).toList();
    return new Refusal("There is no log '%s'. There are: %s.".formatted(name, names));
  }
}
