package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyLifecycleTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);
  private final String path = Policies.path("branch", salon.branchId());

  @Test
  void a_policy_is_created_read_changed_and_deleted() {
    Reply created = policies.branch("{\"hours_before\":24}");
    Reply read = policies.admin().get(path).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.header("ETag")).isNotBlank().isEqualTo(created.header("ETag"));

    Client seen = policies.admin().with("If-Match", read.header("ETag"));
    Reply changed = seen.put(path, "{\"config\":{}}").expect(200);
    assertThat(changed.number("version")).isEqualTo(2);
    assertThat(changed.number("id")).isEqualTo(created.number("id"));
    assertThat(changed.text("created_at")).isEqualTo(created.text("created_at"));

    policies.admin().with("If-Match", changed.header("ETag")).delete(path).expect(204);
    policies.admin().get(path).expect(404);
  }

  @Test
  void deletes_policy() {
    policies.company("{\"hours_before\":24}");
    String tag = policies.branch("{\"hours_before\":48}").header("ETag");
    policies.admin().with("If-Match", tag).delete(path).expect(204);
    Reply effective = policies.effective("?branch_id=" + salon.branchId());
    assertThat(effective.text("source.scope")).isEqualTo("company");
    policies.admin().with("If-Match", tag).delete(path).expect(404);
  }

  @Test
  void a_policy_created_again_is_another_one_and_begins_at_version_1() {
    Reply first = policies.branch("{}");
    policies.admin().with("If-Match", first.header("ETag")).delete(path).expect(204);
    Reply second = policies.branch("{}");
    assertThat(second.number("version")).isEqualTo(1);
    assertThat(second.number("id")).isNotEqualTo(first.number("id"));
  }

  @Test
  void every_version_is_kept_with_who_made_it() {
    long id = policies.branch("{\"hours_before\":24}").number("id");
    Client hasty = policies.admin().with("If-Match", "*");
    hasty.put(path, "{\"config\":{\"hours_before\":48}}").expect(200);
    hasty.delete(path).expect(204);
    List<String> versions =
        Rows.texts(
            """
            SELECT version, JSON_EXTRACT(config, '$.hours_before'), deleted, created_by
            FROM policy_configuration_versions WHERE policy_id = ? ORDER BY version
            """,
            id);
    assertThat(versions).containsExactly("1|24|0|tests", "2|48|0|tests", "3|48|1|tests");
  }

  @Test
  void a_valid_policy_that_hardly_means_what_it_says_is_saved_with_warnings() {
    Reply saved = policies.branch("{\"max_cancellations_per_month\":0}");
    assertThat(saved.<String>list("warnings.pointer"))
        .containsExactly("/config/max_cancellations_per_month");
    assertThat(saved.<String>list("warnings.message"))
        .containsExactly("0 forbids every cancellation");
  }

  @Test
  void the_last_policy_is_read_by_readers_and_only_admins_write() {
    policies.branch("{}");
    Client reader = Client.of(salon, "reader");
    reader.get(path).expect(200);
    reader.put(path, "{\"config\":{}}").expect(403);
    reader.with("If-Match", "*").delete(path).expect(403);
  }
}
