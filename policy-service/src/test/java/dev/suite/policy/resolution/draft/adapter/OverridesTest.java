package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverridesTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);

  @Test
  void an_override_is_laid_over_what_it_names_field_by_field() {
    long company = policies.company("{\"hours_before\":24,\"fee\":\"5.00\"}").number("id");
    policies.override("branch", salon.branchId(), company, "{\"hours_before\":48}").expect(201);
    Reply effective = policies.effective("?branch_id=" + salon.branchId()).expect(200);
    assertThat(effective.number("config.hours_before")).isEqualTo(48);
    assertThat(effective.text("config.fee")).isEqualTo("5.00");
    assertThat(effective.<String>list("trace.outcome")).containsExactly("applied", "merged");
  }

  @Test
  void when_the_overridden_one_is_deleted_the_next_above_takes_its_place() {
    policies.company("{\"fee\":\"5.00\"}");
    long branch = policies.branch("{\"fee\":\"7.00\"}").number("id");
    policies.override("staff", salon.staffId(), branch, "{\"hours_before\":48}").expect(201);
    policies
        .admin()
        .with("If-Match", "*")
        .delete(Policies.path("branch", salon.branchId()))
        .expect(204);
    Reply effective = policies.effective("?staff_id=" + salon.staffId()).expect(200);
    assertThat(effective.text("config.fee")).isEqualTo("5.00");
    assertThat(effective.number("config.hours_before")).isEqualTo(48);
  }

  @Test
  void what_it_names_must_be_a_live_policy_above_it() {
    long branch = policies.branch("{}").number("id");
    String otherBranch = salon.branch();
    assertThat(pointer(policies.override("branch", otherBranch, branch, "{}")))
        .isEqualTo("/overrides_id");
    assertThat(pointer(policies.override("company", salon.companyId(), branch, "{}")))
        .isEqualTo("/overrides_id");
    assertThat(pointer(policies.override("staff", salon.staffId(), Long.MAX_VALUE, "{}")))
        .isEqualTo("/overrides_id");
  }

  @Test
  void who_reads_an_override_is_warned_like_who_saved_it() {
    long company = policies.company("{\"fee\":\"5.00\"}").number("id");
    Reply saved = policies.override("branch", salon.branchId(), company, "{\"fee\":\"5.00\"}");
    assertThat(saved.expect(201).<String>list("warnings.pointer")).containsExactly("/config/fee");
    Reply read = policies.admin().get(Policies.path("branch", salon.branchId())).expect(200);
    assertThat(read.value("warnings")).isEqualTo(saved.value("warnings"));
    Reply all = policies.admin().get("/policies?scope=branch").expect(200);
    assertThat(all.value("items[0].warnings")).isEqualTo(saved.value("warnings"));
  }

  @Test
  void what_a_level_above_locks_later_is_told_to_who_reads() {
    policies.company("{\"fee\":\"5.00\"}");
    policies.branch("{\"fee\":\"7.00\"}");
    policies
        .admin()
        .with("If-Match", "*")
        .put(
            Policies.path("company", salon.companyId()),
            "{\"config\":{\"fee\":\"5.00\",\"locked\":[\"fee\"]}}")
        .expect(200);
    Reply read = policies.admin().get(Policies.path("branch", salon.branchId())).expect(200);
    assertThat(read.text("warnings[0].pointer")).isEqualTo("/config/fee");
    assertThat(read.text("warnings[0].message")).startsWith("has no effect");
  }

  @Test
  void a_policy_of_another_company_cannot_be_named() {
    long foreign = Policies.of(SuiteOfTests.salon()).company("{}").number("id");
    Reply refused = policies.override("branch", salon.branchId(), foreign, "{}");
    assertThat(pointer(refused)).isEqualTo("/overrides_id");
  }

  @Test
  void a_policy_that_would_override_itself_is_refused() {
    long branch = policies.branch("{}").number("id");
    Reply circle =
        Policies.of(salon)
            .admin()
            .with("If-Match", "*")
            .put(
                Policies.path("branch", salon.branchId()),
                "{\"config\":{},\"is_override\":true,\"overrides_id\":%d}".formatted(branch));
    assertThat(pointer(circle)).isEqualTo("/overrides_id");
  }

  @Test
  void a_merge_that_ends_in_two_things_that_exclude_each_other_is_refused() {
    long company = policies.company("{\"fee\":\"5.00\"}").number("id");
    String tiers = "{\"fee_tiers\":[{\"min_hours\":0,\"fee\":\"9.00\"}]}";
    policies.override("branch", salon.branchId(), company, tiers).expect(422);
    String instead = "{\"fee\":null,\"fee_tiers\":[{\"min_hours\":0,\"fee\":\"9.00\"}]}";
    policies.override("branch", salon.branchId(), company, instead).expect(201);
  }

  @Test
  void a_locked_field_is_refused_below_and_a_lock_added_later_wins_when_resolving() {
    policies.company("{\"fee\":\"5.00\",\"locked\":[\"fee\"]}");
    assertThat(pointer(policies.save("branch", salon.branchId(), "{\"fee\":\"7.00\"}")))
        .isEqualTo("/config/fee");
    policies.branch("{\"hours_before\":48}");
    Reply effective = policies.effective("?branch_id=" + salon.branchId()).expect(200);
    assertThat(effective.text("config.fee")).isEqualTo("5.00");
    assertThat(effective.<String>list("trace.outcome")).containsExactly("applied", "locked");
  }

  @Test
  void a_bounded_field_is_refused_outside_its_bounds() {
    policies.company("{\"hours_before\":24,\"bounds\":{\"hours_before\":{\"min\":12,\"max\":48}}}");
    assertThat(pointer(policies.save("branch", salon.branchId(), "{\"hours_before\":49}")))
        .isEqualTo("/config/hours_before");
    policies.branch("{\"hours_before\":48}");
  }

  private static String pointer(Reply refused) {
    return refused.expect(422).<String>list("errors.pointer").getFirst();
  }
}
