package dev.suite.policy.resolution.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.Reply;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
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
    assertThat(effective.number("config.hours_before")).isEqualTo(24);
    assertThat(effective.text("source.scope")).isEqualTo("company");
    assertThat(effective.text("source.scope_id")).isEqualTo("" + salon.companyId());
    assertThat(effective.<String>list("trace.outcome")).containsExactly("applied");
  }
}
