package dev.suite.policy.resolution.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.StatementLog;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffectiveBatchTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);
  private final Client reader = Client.of(salon, "reader");

  @Test
  void batch_resolves_multiple_entities() {
    policies.company("{\"hours_before\":1}");
    policies.branch("{\"hours_before\":2}");
    policies.staff("{\"hours_before\":4}");
    String elsewhere = salon.branch();
    List<String> contexts =
        List.of(
            "{}",
            "{\"branch_id\":\"%s\"}".formatted(elsewhere),
            "{\"service_id\":%d}".formatted(salon.serviceId()),
            "{\"staff_id\":\"%s\",\"service_id\":%d}".formatted(salon.staffId(), salon.serviceId()),
            "{}");
    Reply batch = batch(contexts).expect(200);
    assertThat(batch.<Integer>list("items.config.hours_before")).containsExactly(1, 1, 2, 4, 1);
    Reply alone =
        policies.effective(
            "?staff_id=%s&service_id=%d".formatted(salon.staffId(), salon.serviceId()));
    assertThat(batch.<Object>list("items").get(3)).isEqualTo(alone.value("$"));
  }

  @Test
  void batch_resolve_uses_cache_efficiently() throws Exception {
    Rows.update(
        """
        INSERT INTO policy_configurations (company_id, configurable_type, configurable_id,
          policy_type, config, is_override, version, created_at, updated_at)
        VALUES (?, 'company', ?, 'cancellation', '{"hours_before":24}', FALSE, 1, NOW(6), NOW(6))
        """,
        salon.companyId(),
        "" + salon.companyId());
    List<String> contexts =
        IntStream.range(0, 20)
            .mapToObj(_ -> "{\"staff_id\":\"%s\"}".formatted(salon.staff(salon.branchId())))
            .toList();
    try (var statements = StatementLog.of(salon.companyId())) {
      batch(contexts).expect(200);
      assertThat(statements.count("FROM companies c%policy_configurations p")).isEqualTo(1);
      assertThat(statements.count("FROM staff")).isEqualTo(1);
      batch(contexts).expect(200);
      assertThat(statements.count("FROM companies c%policy_configurations p")).isEqualTo(1);
    }
  }

  @Test
  void two_hundred_contexts_are_taken_and_none_too() {
    assertThat(batch(Collections.nCopies(200, "{}")).expect(200).list("items")).hasSize(200);
    assertThat(batch(List.of()).expect(200).list("items")).isEmpty();
  }

  @Test
  void more_are_refused_by_name() {
    assertRefused(batch(Collections.nCopies(201, "{}")), "/contexts");
  }

  @Test
  void a_contradictory_context_refuses_the_whole() {
    String contradiction =
        "{\"branch_id\":\"%s\",\"staff_id\":\"%s\"}".formatted(salon.branch(), salon.staffId());
    assertRefused(batch(List.of("{}", contradiction)), "/contexts/1/staff_id");
  }

  @Test
  void an_unknown_or_foreign_id_is_not_found_before_anything_else_is_said_of_ids() {
    DirectoryFixture other = SuiteOfTests.salon();
    String contradiction =
        "{\"branch_id\":\"%s\",\"staff_id\":\"%s\"}".formatted(salon.branch(), salon.staffId());
    String foreign = "{\"service_id\":%d}".formatted(other.serviceId());
    batch(List.of(contradiction, foreign)).expect(404);
    batch(List.of("{}", "{\"branch_id\":\"nowhere\"}")).expect(404);
    batch(List.of("{\"staff_id\":\"no body\"}")).expect(404);
  }

  @Test
  void what_is_wrong_with_the_body_is_named() {
    assertRefused(post("{\"contexts\":[]}"), "/policy_type");
    assertRefused(post("{\"policy_type\":\"holiday\",\"contexts\":[]}"), "/policy_type");
    assertRefused(post("{\"policy_type\":\"cancellation\"}"), "/contexts");
    assertRefused(post("{\"policy_type\":\"cancellation\",\"contexts\":[null]}"), "/contexts/0");
    assertRefused(
        post("{\"policy_type\":\"cancellation\",\"contexts\":[{\"room\":1}]}"), "/contexts/0/room");
  }

  private static void assertRefused(Reply refused, String pointer) {
    assertThat(refused.expect(422).<String>list("errors.pointer")).containsExactly(pointer);
  }

  private Reply batch(List<String> contexts) {
    return post(
        "{\"policy_type\":\"cancellation\",\"contexts\":[%s]}"
            .formatted(String.join(",", contexts)));
  }

  private Reply post(String body) {
    return reader.post("/effective-policies/batch", body);
  }
}
