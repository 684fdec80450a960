package dev.suite.callback.assignment.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FairShareTest extends AtTheCallCentre {
  private static final int REQUESTS = 30;

  @Test
  void requests_at_the_same_moment_are_shared_evenly() throws Exception {
    centre.agent();
    centre.agent();
    List<Reply> replies = Together.run(REQUESTS, centre::ask);
    assertThat(replies).extracting(Reply::status).containsOnly(201);
    assertThat(shares()).containsExactly("10", "10", "10");
  }

  @Test
  void requests_at_the_same_moment_never_exceed_a_capacity() throws Exception {
    String second = centre.agent();
    centre.set(centre.company().staffId(), "max_open_callbacks", 4);
    centre.set(second, "max_open_callbacks", 7);
    Together.run(REQUESTS, centre::ask);
    assertThat(shares()).containsExactlyInAnyOrder("4", "7", "19");
  }

  private List<String> shares() {
    return Rows.texts(
        """
        SELECT COUNT(*) FROM callback_requests WHERE company_id = ?
        GROUP BY assigned_to ORDER BY COUNT(*)
        """,
        centre.company().companyId());
  }
}
