package dev.suite.policy.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Rows;

/** What the stats of one company have counted, whatever customer and kind. */
public record Counted(DirectoryFixture company) {

  /** How many by now. */
  public long now() {
    return Rows.number(
        "SELECT SUM(count) FROM appointment_modification_stats WHERE company_id = ?",
        company.companyId());
  }

  /** Waits until it is so many. */
  public void reaches(long expected) {
    await().untilAsserted(() -> assertThat(now()).isEqualTo(expected));
  }
}
