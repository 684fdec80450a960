package dev.suite.runtime.directory.update;

import dev.suite.runtime.database.RealServers;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class RowsOfOthersTest extends DirectoryPuts {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'branches':[{'id':'BRANCH','name':'A','version':9}]}",
        "{'services':[{'id':SERVICE,'name':'A','duration_minutes':5,'version':9}]}",
        "{'services':[{'id':900001,'branch_id':'BRANCH','name':'A','duration_minutes':5,'version':9}]}",
        "{'staff':[{'id':'STAFF','branch_id':'b','name':'A','role':'agent','active':true,'version':9}]}",
        "{'staff':[{'id':'new','branch_id':'BRANCH','name':'A','role':'agent','active':true,'version':9}]}",
        "{'customers':[{'id':CUSTOMER,'name':'A','version':9}]}",
        "{'customers':[{'id':900002,'name':'A','version':1,'company_id':COMPANY}]}",
        "{'companies':[{'id':COMPANY,'name':'S','time_zone':'CET','currency':'EUR','locale':'de','version':9}]}",
        "{'deleted':[{'type':'branch','id':'BRANCH','version':9}]}",
        "{'deleted':[{'type':'staff','id':'STAFF','version':9}]}",
        "{'deleted':[{'type':'service','id':SERVICE,'version':9}]}",
        "{'deleted':[{'type':'customer','id':CUSTOMER,'version':9}]}",
        "{'deleted':[{'type':'company','id':COMPANY,'version':9}]}"
      })
  void an_id_of_another_company_in_any_list_is_not_found_and_nothing_is_published(String body) {
    refused(put(named(body)), 404, "not_found");
  }

  @Test
  void one_foreign_id_among_good_rows_spoils_the_request() {
    refused(
        put(
            named(
                "{'customers':[{'id':1,'name':'A','version':1},{'id':CUSTOMER,'name':'A','version':9}]}")),
        404,
        "not_found");
  }

  @Test
  void rows_of_a_company_nobody_knows_are_not_found() {
    refused(
        put(
            DirectoryFixture.unusedId(),
            "{\"customers\":[{\"id\":41,\"name\":\"Ada\",\"version\":1}]}"),
        404,
        "not_found");
  }

  private String named(String body) {
    return body.replace('\'', '"')
        .replace("BRANCH", other.branchId())
        .replace("STAFF", other.staffId())
        .replace("SERVICE", "" + other.serviceId())
        .replace("CUSTOMER", "" + other.customerId())
        .replace("COMPANY", "" + other.companyId());
  }
}
