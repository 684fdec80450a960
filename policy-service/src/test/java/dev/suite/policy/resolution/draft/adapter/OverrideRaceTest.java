package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

/** Changes of two policies at the same moment. */
@QuarkusTest
class OverrideRaceTest {
  private static final String CIRCLES =
      """
      SELECT COUNT(*) FROM policy_configurations p
      JOIN policy_configurations q ON q.company_id = p.company_id AND q.id = p.overrides_id
      WHERE p.company_id = ? AND q.overrides_id = p.id\
      """;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);
  private final Client any = policies.admin().with("If-Match", "*");

  /** Only what stands above can be named: a circle is refused whoever comes first. */
  @RepeatedTest(5)
  void two_changes_at_once_that_name_each_other_close_no_circle() throws Exception {
    long company = policies.company("{}").number("id");
    long branch = policies.branch("{}").number("id");
    AtomicInteger turn = new AtomicInteger();
    List<Reply> replies =
        Together.run(
            2,
            () ->
                turn.getAndIncrement() == 0
                    ? over("branch", salon.branchId(), company)
                    : over("company", salon.companyId(), branch));
    assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 422);
    assertThat(Rows.number(CIRCLES, salon.companyId())).isZero();
    assertThat(isOverride("company", salon.companyId())).isFalse();
    assertThat(isOverride("branch", salon.branchId())).isTrue();
  }

  /** Two that read one version would both write the next: one of them would fail. */
  @RepeatedTest(5)
  void changes_of_any_version_at_once_come_one_after_the_other() throws Exception {
    policies.company("{}");
    String path = Policies.path("company", salon.companyId());
    List<Reply> replies = Together.run(8, () -> any.put(path, "{\"config\":{}}").expect(200));
    assertThat(replies)
        .extracting(reply -> reply.number("version"))
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  @RepeatedTest(5)
  void what_is_overridden_while_it_is_deleted_is_refused_or_falls_to_the_next_above()
      throws Exception {
    policies.company("{\"fee\":\"1.00\"}");
    long branch = policies.branch("{\"fee\":\"2.00\"}").number("id");
    AtomicInteger turn = new AtomicInteger();
    List<Reply> replies =
        Together.run(
            2,
            () ->
                turn.getAndIncrement() == 0
                    ? any.delete(Policies.path("branch", salon.branchId()))
                    : policies.override("staff", salon.staffId(), branch, "{\"hours_before\":9}"));
    assertThat(replies).extracting(Reply::status).contains(204).isSubsetOf(204, 201, 422);
    assertThat(policies.effective("?staff_id=" + salon.staffId()).text("config.fee"))
        .isEqualTo("1.00");
  }

  private boolean isOverride(String scope, Object id) {
    return any.get(Policies.path(scope, id)).expect(200).flag("is_override");
  }

  private Reply over(String scope, Object id, long overrides) {
    return any.put(
        Policies.path(scope, id),
        "{\"config\":{},\"is_override\":true,\"overrides_id\":%d}".formatted(overrides));
  }
}
