package dev.suite.local.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suite.local.count.TestCounts.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path root;

  @Test
  void reports_of_both_phases_are_added_up_by_module() throws IOException {
    report("policy-service/target/surefire-reports/TEST-a.xml", 5, 1, 1, 1, START);
    report("policy-service/target/failsafe-reports/TEST-b.xml", 2, 0, 0, 0, START.plusSeconds(9));
    report("deploy/local/target/surefire-reports/TEST-c.xml", 3, 0, 0, 0, START);

    assertThat(TestCounts.ofModules(root, START))
        .containsEntry("policy-service", new Count(7, 2, 1))
        .containsEntry("deploy/local", new Count(3, 0, 0))
        .hasSize(2);
  }

  @Test
  void reports_of_an_earlier_run_do_not_count() throws IOException {
    report("policy-service/target/surefire-reports/TEST-a.xml", 5, 0, 0, 0, START.minusSeconds(1));

    assertThat(TestCounts.ofModules(root, START)).isEmpty();
  }

  @Test
  void the_last_line_names_passed_failed_and_skipped() {
    assertThat(new Count(7, 2, 1)).hasToString("4 passed, 2 failed, 1 skipped");
  }

  @Test
  void what_failed_is_named_with_the_first_line_of_its_message() throws IOException {
    Path file = root.resolve("policy-service/target/surefire-reports/TEST-a.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        <testsuite tests='3' failures='1' errors='1' skipped='0'>
          <testcase classname='a.FeesTest' name='late'><failure message='expected 1&#10;was 2'/></testcase>
          <testcase classname='a.FeesTest' name='early'/>
          <testcase classname='a.FeesTest' name='never'><error>no message</error></testcase>
        </testsuite>
        """);

    assertThat(TestCounts.failures(root, START))
        .containsExactly(
            "policy-service: a.FeesTest.late: expected 1", "policy-service: a.FeesTest.never");
  }

  @Test
  void however_much_a_failure_says_it_is_named() throws IOException {
    Path file = root.resolve("policy-service/target/surefire-reports/TEST-a.xml");
    Files.createDirectories(file.getParent());
    String much = "&quot;x&#10;".repeat(150_000);
    Files.writeString(
        file,
        """
        <testsuite tests='1' failures='1' errors='0' skipped='0'>
          <testcase classname='a.FuzzTest' name='odd'><failure message='first&#10;%s'>%s</failure></testcase>
        </testsuite>
        """
            .formatted(much, much));

    assertThat(TestCounts.failures(root, START))
        .containsExactly("policy-service: a.FuzzTest.odd: first");
  }

  @Test
  void covered_lines_are_a_share_of_all_classes_lines() throws IOException {
    Path csv = root.resolve("jacoco.csv");
    Files.writeString(
        csv,
        """
        GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,\
        LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED
        a,b,C,1,2,3,4,10,20,0
        a,b,D,1,2,3,4,0,70,0
        """);

    assertThat(TestCounts.linesCovered(csv)).isCloseTo(90.0, within(0.001));
  }

  private void report(String name, int tests, int failures, int errors, int skipped, Instant at)
      throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<testsuite tests='%d' failures='%d' errors='%d' skipped='%d'/>"
            .formatted(tests, failures, errors, skipped));
    Files.setLastModifiedTime(file, FileTime.from(at));
  }
}
