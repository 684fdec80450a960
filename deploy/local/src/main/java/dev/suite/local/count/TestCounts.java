package dev.suite.local.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The counts and the failures at the end of {@code ./suite test}. Needs the JDK alone and runs from
 * its source, so that it can also tell of a build that failed before this module was compiled.
 */
final class TestCounts {
  private static final List<String> REPORTS = List.of("surefire-reports", "failsafe-reports");

  private TestCounts() {}

  /** Tests of one module or of all. */
  record Count(int run, int failed, int skipped) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(run + other.run, failed + other.failed, skipped + other.skipped);
    }

    @Override
    public String toString() {
      return "%d passed, %d failed, %d skipped".formatted(run - failed - skipped, failed, skipped);
    }
  }

  /** Prints the counts of the reports below a folder that were written since an epoch second. */
  static void main(String... arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Instant since = Instant.ofEpochSecond(Long.parseLong(arguments[1]));
    Map<String, Count> counts = ofModules(root, since);
    counts.forEach((module, count) -> System.out.printf("  %-24s %s%n", module, count));
    for (Path coverage : files(root, "jacoco.csv", since)) {
      String module =
          root.relativize(coverage.getParent().resolve("../../..").normalize()).toString();
      System.out.printf("  %-24s %.1f %% of lines covered%n", module, linesCovered(coverage));
    }
    failures(root, since).forEach(failure -> System.out.println("  FAILED " + failure));
    System.out.println(counts.values().stream().reduce(Count.NONE, Count::plus));
  }

  /** The counts by module folder. */
  static Map<String, Count> ofModules(Path root, Instant since) throws IOException {
    Map<String, Count> counts = new TreeMap<>();
    for (Path report : reports(root, since)) {
      counts.merge(module(root, report), ofReport(report), Count::plus);
    }
    return counts;
  }

  /** What failed, as {@code module: class.test: first line of the message}. */
  static List<String> failures(Path root, Instant since) throws IOException {
    List<String> failures = new ArrayList<>();
    for (Path report : reports(root, since)) {
      for (String failure : failuresOf(report)) {
        failures.add(module(root, report) + ": " + failure);
      }
    }
    return failures;
  }

  /** The share of lines that ran, in percent, from JaCoCo's table of classes. */
  static double linesCovered(Path csv) throws IOException {
    long missed = 0;
    long covered = 0;
    for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      missed += Long.parseLong(cells[7]);
      covered += Long.parseLong(cells[8]);
    }
    return 100.0 * covered / Math.max(1, missed + covered);
  }

  private static List<Path> reports(Path root, Instant since) throws IOException {
    return files(root, "TEST-", since).stream()
        .filter(report -> REPORTS.contains(report.getParent().getFileName().toString()))
        .toList();
  }

  private static String module(Path root, Path report) {
    return root.relativize(report.getParent().getParent().getParent()).toString();
  }

  private static List<Path> files(Path root, String prefix, Instant since) throws IOException {
    try (Stream<Path> files =
        Files.find(
            root,
            8,
            (file, facts) ->
                file.getFileName().toString().startsWith(prefix)
                    && facts.isRegularFile()
                    && !facts.lastModifiedTime().toInstant().isBefore(since))) {
      return files.sorted().toList();
    }
  }

  private static Count ofReport(Path report) throws IOException {
    return read(
        report,
        xml -> {
          xml.nextTag();
          return new Count(
              number(xml, "tests"),
              number(xml, "failures") + number(xml, "errors"),
              number(xml, "skipped"));
        });
  }

  private static List<String> failuresOf(Path report) throws IOException {
    return read(
        report,
        xml -> {
          List<String> failures = new ArrayList<>();
          String test = "";
          while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
              continue;
            }
            switch (xml.getLocalName()) {
              case "testcase" ->
                  test = "%s.%s".formatted(text(xml, "classname"), text(xml, "name"));
              case "failure", "error" ->
                  failures.add(
                      test + text(xml, "message").lines().findFirst().map(": "::concat).orElse(""));
              default -> {}
            }
          }
          return failures;
        });
  }

  private interface Reading<T> {
    T from(XMLStreamReader xml) throws XMLStreamException;
  }

  private static <T> T read(Path report, Reading<T> reading) throws IOException {
    try (var in = Files.newInputStream(report)) {
      return reading.from(reports().createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new IOException("Cannot read " + report, e);
    }
  }

  /** A message of a failure may be long: these reports are our own, so nothing limits them. */
  private static XMLInputFactory reports() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    return factory;
  }

  private static String text(XMLStreamReader xml, String attribute) {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, attribute), "");
  }

  private static int number(XMLStreamReader xml, String attribute) {
    return Integer.parseInt(xml.getAttributeValue(null, attribute));
  }
}
