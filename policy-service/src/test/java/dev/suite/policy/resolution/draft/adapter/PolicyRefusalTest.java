package dev.suite.policy.resolution.draft.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PolicyRefusalTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Client admin = Client.of(salon, "admin");
  private final String path = Policies.path("company", salon.companyId());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'config':{'hours_befor':24}}; /config/hours_befor",
        "{'config':{'hours_before':'24'}}; /config/hours_before",
        "{'config':{'hours_before':8760.01}}; /config/hours_before",
        "{'config':{'hours_before':1e400}}; /config/hours_before",
        "{'config':{'max_cancellations_per_month':2147483648}};"
            + " /config/max_cancellations_per_month",
        "{'config':{'max_cancellations_per_month':1.5}}; /config/max_cancellations_per_month",
        "{'config':{'quota':{'limit':1,'window':'weekly'}}}; /config/quota/window",
        "{'config':{'fee_tiers':[]}}; /config/fee_tiers",
        "{'config':{'fee_tiers':[{'min_hours':0,'fee':'1.00'},{'min_hours':0,'fee':'2.00'}]}};"
            + " /config/fee_tiers/1/min_hours",
        "{'config':{'fee_tiers':[{'min_hours':0,'fee':'1.005'}]}}; /config/fee_tiers/0/fee",
        "{'config':{'terms':'as_booked'}}; /config/terms",
        "{'config':null}; /config",
        "{}; /config",
        "{'config':{},'is_override':true}; /overrides_id",
        "{'config':{},'overrides_id':1}; /overrides_id",
        "{'config':{},'effective_from':'2020-01-01T00:00:00Z'}; /effective_from",
        "{'config':{},'name':'x'}; /name",
        "{'config':[]}; /config",
        "{'config':{},'is_override':'yes'}; /is_override"
      })
  void what_is_wrong_is_named_by_its_pointer(String body, String pointer) {
    Reply refused = admin.put(path, body.replace('\'', '"')).expect(422);
    assertThat(refused.text("code")).isEqualTo("invalid");
    assertThat(refused.<String>list("errors.pointer")).contains(pointer);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Reply refused =
        admin.put(path, "{\"config\":{\"hours_before\":-1,\"fee\":5,\"x\":1}}").expect(422);
    assertThat(refused.<String>list("errors.pointer"))
        .containsExactlyInAnyOrder("/config/hours_before", "/config/fee", "/config/x");
  }

  @Test
  void very_large_quotas_are_exact_or_refused() {
    Reply saved =
        admin.put(path, "{\"config\":{\"max_cancellations_per_month\":2147483647}}").expect(201);
    assertThat(saved.number("config.max_cancellations_per_month")).isEqualTo(2_147_483_647L);
    Client other = admin.with("If-Match", "*");
    String beyond = "{\"config\":{\"max_cancellations_per_month\":18446744073709551617}}";
    other.put(path, beyond).expect(422);
  }

  @Test
  void a_body_that_is_no_json_is_malformed() {
    assertThat(admin.put(path, "{\"config\":").expect(400).text("code")).isEqualTo("malformed");
  }

  @Test
  void a_scope_that_the_company_does_not_have_is_not_found() {
    String any = "{\"config\":{}}";
    admin.put(Policies.path("branch", "nowhere"), any).expect(404);
    admin.put(Policies.path("service", "abc"), any).expect(404);
    admin.put(Policies.path("service", "" + DirectoryFixture.unusedId()), any).expect(404);
    admin.put(Policies.path("staff", "nobody"), any).expect(404);
    admin.put(Policies.path("company", "" + (salon.companyId() + 1)), any).expect(404);
    admin.put(Policies.path("region", "1"), any).expect(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/policies/branch/nowhere",
        "/policies/branch/no%%20where",
        "/policies/service/abc",
        "/policies/service/900000000000000001",
        "/policies/staff/nobody",
        "/policies/company/1"
      })
  void wrong_content_is_told_before_a_scope_that_is_not_there(String scope) {
    String unknown = scope + "/cancellation";
    Reply refused = admin.put(unknown, "{\"config\":{\"fee\":\"1.005\"}}").expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/config/fee");
    refused = admin.put(unknown, "{\"config\":{},\"is_override\":true}").expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/overrides_id");
    admin.put(unknown, "{\"config\":{\"fee\":\"1.00\"}}").expect(404);
    admin.get(unknown).expect(404);
    admin.with("If-Match", "*").delete(unknown).expect(404);
  }

  @Test
  void an_unknown_query_parameter_is_named() {
    Reply refused = admin.get(path + "?verbose=1").expect(422);
    assertThat(refused.<String>list("errors.parameter")).containsExactly("verbose");
  }
}
