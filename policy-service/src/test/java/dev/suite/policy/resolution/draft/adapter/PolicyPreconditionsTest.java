package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyPreconditionsTest {
  private static final String ANY = "{\"config\":{}}";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Client admin = Client.of(salon, "admin");
  private final String path = Policies.path("company", salon.companyId());

  @Test
  void a_change_without_if_match_is_refused_with_the_tag_to_send() {
    String tag = admin.put(path, ANY).expect(201).header("ETag");
    Reply refused = admin.put(path, ANY).expect(428);
    assertThat(refused.text("code")).isEqualTo("precondition_required");
    assertThat(refused.header("ETag")).isEqualTo(tag);
    assertThat(admin.delete(path).expect(428).text("code")).isEqualTo("precondition_required");
  }

  @Test
  void a_change_of_a_version_that_is_gone_is_refused() {
    String first = admin.put(path, ANY).expect(201).header("ETag");
    String second = admin.with("If-Match", first).put(path, ANY).expect(200).header("ETag");
    Reply refused = admin.with("If-Match", first).put(path, ANY).expect(412);
    assertThat(refused.text("code")).isEqualTo("precondition_failed");
    assertThat(refused.header("ETag")).isEqualTo(second).isNotEqualTo(first);
    admin.with("If-Match", first).delete(path).expect(412);
    admin.with("If-Match", second).delete(path).expect(204);
  }

  @Test
  void who_read_a_policy_that_was_deleted_has_not_seen_the_one_in_its_place() {
    String read = admin.put(path, ANY).expect(201).header("ETag");
    admin.with("If-Match", read).delete(path).expect(204);
    admin.put(path, ANY).expect(201);
    admin.with("If-Match", read).put(path, ANY).expect(412);
    admin.with("If-Match", read).delete(path).expect(412);
  }

  @Test
  void any_version_or_one_of_several_may_be_named_but_no_weak_one() {
    String first = admin.put(path, ANY).expect(201).header("ETag");
    String second = admin.with("If-Match", "*").put(path, ANY).expect(200).header("ETag");
    String third =
        admin.with("If-Match", first + ", " + second).put(path, ANY).expect(200).header("ETag");
    admin.with("If-Match", "W/" + third).put(path, ANY).expect(412);
  }

  @Test
  void nothing_matches_a_policy_that_does_not_exist() {
    admin.with("If-Match", "*").put(path, ANY).expect(412);
    admin.with("If-Match", "\"v1\"").put(path, ANY).expect(412);
    admin.with("If-Match", "*").delete(path).expect(404);
  }

  @Test
  void wrong_content_is_told_before_a_wrong_version() {
    admin.put(path, ANY).expect(201);
    admin.with("If-Match", "\"v9\"").put(path, "{\"config\":{\"hours_before\":-1}}").expect(422);
  }

  @Test
  void of_concurrent_updates_one_wins_and_the_others_are_told() throws Exception {
    String tag = admin.put(path, ANY).expect(201).header("ETag");
    List<Integer> statuses =
        Together.run(16, () -> admin.with("If-Match", tag).put(path, ANY).status());
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(admin.get(path).number("version")).isEqualTo(2);
  }

  @Test
  void of_concurrent_creations_one_wins_and_the_others_are_told() throws Exception {
    List<Integer> statuses = Together.run(16, () -> admin.put(path, ANY).status());
    assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 412, 428);
    assertThat(admin.get(path).number("version")).isEqualTo(1);
  }
}
