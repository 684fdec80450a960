package dev.suite.schema.command;

import static java.util.stream.Collectors.joining;

import dev.suite.schema.Service;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --service}. */
final class ServiceOption {
  private ServiceOption() {}

  static Service parse(String label) {
    return Service.present().stream()
        .filter(service -> service.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(unknown(label)));
  }

  private static String unknown(String label) {
    return "'%s' is no service here, choose among: %s"
        .formatted(label, Service.present().stream().map(Service::label).collect(joining(", ")));
  }
}
