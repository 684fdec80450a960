package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PolicyListTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);
  private final Client admin = policies.admin();

  @Test
  void policies_are_listed_newest_first_without_deleted_ones() {
    long company = policies.company("{\"hours_before\":1}").number("id");
    policies.branch("{}");
    long service = policies.service("{}").number("id");
    admin.with("If-Match", "*").delete(Policies.path("branch", salon.branchId())).expect(204);
    Reply all = admin.get("/policies").expect(200);
    assertThat(ids(all)).containsExactly(service, company);
    assertThat(all.value("next")).isNull();
    assertThat(all.number("items[1].config.hours_before")).isEqualTo(1);
  }

  @Test
  void type_and_scope_choose() {
    long company = policies.company("{}").number("id");
    long branch = policies.branch("{}").number("id");
    long moves =
        admin
            .put("/policies/branch/%s/reschedule".formatted(salon.branchId()), "{\"config\":{}}")
            .expect(201)
            .number("id");
    assertThat(ids(admin.get("/policies?policy_type=cancellation")))
        .containsExactly(branch, company);
    assertThat(ids(admin.get("/policies?scope=branch"))).containsExactly(moves, branch);
    assertThat(ids(admin.get("/policies?policy_type=reschedule&scope=branch")))
        .containsExactly(moves);
    assertThat(ids(admin.get("/policies?policy_type=recurring"))).isEmpty();
  }

  @Test
  void pages_show_every_policy_once() {
    List<Long> created = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      created.add(policies.create("branch", salon.branch(), "{}").number("id"));
    }
    Collections.reverse(created);
    List<Long> seen = new ArrayList<>();
    String after = "";
    while (after != null) {
      Reply page = admin.get("/policies?scope=branch&limit=2" + after).expect(200);
      seen.addAll(ids(page));
      after = page.value("next") == null ? null : "&after=" + page.text("next");
    }
    assertThat(seen).isEqualTo(created);
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy_type=holiday", "scope=region", "limit=0", "limit=201", "page=2"})
  void what_is_asked_wrongly_is_named(String query) {
    Reply refused = admin.get("/policies?" + query).expect(422);
    assertThat(refused.<String>list("errors.parameter"))
        .containsExactly(query.substring(0, query.indexOf('=')));
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    policies.company("{}");
    policies.branch("{}");
    String next = admin.get("/policies?limit=1").text("next");
    assertThat(admin.get("/modifications?after=" + next).expect(400).text("code"))
        .isEqualTo("invalid_cursor");
  }

  @Test
  void versions_are_listed_newest_first_and_readable_after_deletion() {
    long company = policies.company("{}").number("id");
    Client any = admin.with("If-Match", "*");
    String path = Policies.path("branch", salon.branchId());
    long id = policies.branch("{\"hours_before\":24}").number("id");
    any.put(
            path,
            "{\"config\":{\"fee\":\"1.00\"},\"is_override\":true,\"overrides_id\":%d}"
                .formatted(company))
        .expect(200);
    any.put(path, "{\"config\":{},\"effective_from\":\"2099-01-01T00:00:00Z\"}").expect(200);
    any.delete(path).expect(204);

    Reply versions = admin.get("/policies/%d/versions", id).expect(200);
    assertThat(versions.<Integer>list("items.version")).containsExactly(4, 3, 2, 1);
    assertThat(versions.<Boolean>list("items.deleted")).containsExactly(true, false, false, false);
    assertThat(versions.<Boolean>list("items.is_override"))
        .containsExactly(false, false, true, false);
    assertThat(versions.number("items[2].overrides_id")).isEqualTo(company);
    assertThat(versions.text("items[2].config.fee")).isEqualTo("1.00");
    assertThat(versions.<String>list("items.effective_from"))
        .containsExactly(null, "2099-01-01T00:00:00Z", null, null);
    assertThat(versions.<String>list("items.created_by")).containsOnly("tests");
    assertThat(versions.value("items[3].created_at")).isNotNull();
  }

  @Test
  void versions_come_in_pages() {
    long id = policies.company("{}").number("id");
    Client any = admin.with("If-Match", "*");
    for (int i = 0; i < 2; i++) {
      any.put(Policies.path("company", salon.companyId()), "{\"config\":{}}").expect(200);
    }
    Reply first = admin.get("/policies/%d/versions?limit=2", id).expect(200);
    assertThat(first.<Integer>list("items.version")).containsExactly(3, 2);
    Reply second = admin.get("/policies/%d/versions?after=%s", id, first.text("next")).expect(200);
    assertThat(second.<Integer>list("items.version")).containsExactly(1);
    assertThat(second.value("next")).isNull();
    long other = policies.branch("{}").number("id");
    admin.get("/policies/%d/versions?after=%s", other, first.text("next")).expect(400);
  }

  @Test
  void versions_of_what_the_company_does_not_have_are_not_found() {
    long foreign = Policies.of(SuiteOfTests.salon()).company("{}").number("id");
    admin.get("/policies/%d/versions", foreign).expect(404);
    admin.get("/policies/%d/versions", Long.MAX_VALUE).expect(404);
    admin.get("/policies/first/versions").expect(404);
  }

  private static List<Long> ids(Reply reply) {
    return reply.expect(200).<Number>list("items.id").stream().map(Number::longValue).toList();
  }
}
