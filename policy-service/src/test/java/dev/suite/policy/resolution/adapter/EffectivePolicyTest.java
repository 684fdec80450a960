package dev.suite.policy.resolution.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffectivePolicyTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);

  @Test
  void resolves_company_level_policy() {
    policies.company("{\"hours_before\":24}");
    Reply effective = policies.effective("").expect(200);
    assertHours(effective, 24, "company");
    assertThat(effective.text("source.scope_id")).isEqualTo("" + salon.companyId());
    assertThat(effective.<String>list("trace.outcome")).containsExactly("applied");
  }

  @Test
  void resolves_branch_inherits_from_company() {
    policies.company("{\"hours_before\":24}");
    Reply effective = policies.effective("?branch_id=" + salon.branchId()).expect(200);
    assertHours(effective, 24, "company");
    assertThat(effective.<String>list("trace.scope")).containsExactly("branch", "company");
    assertThat(effective.<String>list("trace.outcome")).containsExactly("none", "applied");
  }

  @Test
  void resolves_branch_overrides_company() {
    policies.company("{\"hours_before\":24}");
    policies.branch("{\"hours_before\":48}");
    Reply effective = policies.effective("?branch_id=" + salon.branchId()).expect(200);
    assertHours(effective, 48, "branch");
    assertThat(effective.<String>list("trace.outcome")).containsExactly("applied", "overridden");
    assertHours(policies.effective("?branch_id=" + salon.branch()), 24, "company");
  }

  @Test
  void resolves_service_inherits_from_branch() {
    policies.branch("{\"hours_before\":48}");
    assertHours(policies.effective("?service_id=" + salon.serviceId()), 48, "branch");
  }

  @Test
  void resolves_staff_inherits_from_branch() {
    policies.branch("{\"hours_before\":48}");
    assertHours(policies.effective("?staff_id=" + salon.staffId()), 48, "branch");
  }

  @Test
  void returns_null_when_no_policy_found() {
    Reply effective = policies.effective("?staff_id=" + salon.staffId()).expect(200);
    assertThat(effective.value("source")).isNull();
    assertThat(effective.<String>list("trace.outcome")).containsOnly("none");
  }

  @Test
  void handles_complex_hierarchy_traversal() {
    policies.company("{\"hours_before\":1}");
    policies.branch("{\"hours_before\":2}");
    policies.service("{\"hours_before\":3}");
    policies.staff("{\"hours_before\":4}");
    String everything =
        "?branch_id=%s&service_id=%d&staff_id=%s"
            .formatted(salon.branchId(), salon.serviceId(), salon.staffId());
    Reply effective = policies.effective(everything).expect(200);
    assertHours(effective, 4, "staff");
    assertThat(effective.<String>list("trace.scope"))
        .containsExactly("staff", "service", "branch", "company");
    assertThat(effective.<String>list("trace.outcome"))
        .containsExactly("applied", "overridden", "overridden", "overridden");
  }

  @Test
  void ids_that_contradict_each_other_are_refused_by_name() {
    String contradiction = "?branch_id=%s&staff_id=%s".formatted(salon.branch(), salon.staffId());
    Reply refused = policies.effective(contradiction).expect(422);
    assertThat(refused.<String>list("errors.parameter")).containsExactly("staff_id");
  }

  @Test
  void a_type_that_nobody_knows_is_not_found() {
    policies.admin().get("/effective-policies/reschedule").expect(200);
    policies.admin().get("/effective-policies/holiday").expect(404);
  }

  private static void assertHours(Reply effective, int hours, String scope) {
    assertThat(effective.expect(200).number("config.hours_before")).isEqualTo(hours);
    assertThat(effective.text("source.scope")).isEqualTo(scope);
  }
}
