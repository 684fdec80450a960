package dev.suite.local.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The counts at the end of {@code ./suite test}. Needs the JDK alone and runs from its source, so
 * that it can also tell of a build that failed before this module was compiled.
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
    System.out.println(counts.values().stream().reduce(Count.NONE, Count::plus));
  }

  /** The counts by module folder. */
  static Map<String, Count> ofModules(Path root, Instant since) throws IOException {
    Map<String, Count> counts = new TreeMap<>();
    for (Path report : files(root, "TEST-", since)) {
      Path folder = report.getParent();
      if (REPORTS.contains(folder.getFileName().toString())) {
        String module = root.relativize(folder.getParent().getParent()).toString();
        counts.merge(module, ofReport(report), Count::plus);
      }
    }
    return counts;
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
    try (var in = Files.newInputStream(report)) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      xml.nextTag();
      return new Count(
          number(xml, "tests"),
          number(xml, "failures") + number(xml, "errors"),
          number(xml, "skipped"));
    } catch (XMLStreamException e) {
      throw new IOException("Cannot read " + report, e);
    }
  }

  private static int number(XMLStreamReader xml, String attribute) {
    return Integer.parseInt(xml.getAttributeValue(null, attribute));
  }
}
