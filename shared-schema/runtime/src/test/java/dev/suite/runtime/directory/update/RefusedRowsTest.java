package dev.suite.runtime.directory.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(RealServers.class)
class RefusedRowsTest extends DirectoryPuts {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'customers':[{'id':1,'name':'A','version':1},{'id':2,'name':'A','version':1,'nick':'x'}]} | /customers/1/nick",
        "{'customers':[{'id':1,'version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'','version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'A','version':-1}]} | /customers/0/version",
        "{'customers':[{'id':1,'name':'A','version':1,'time_zone':'Mars/Base'}]} | /customers/0/time_zone",
        "{'services':[{'id':1,'name':'A','version':1,'duration_minutes':5,'price':'1.999'}]} | /services/0/price",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'owner','active':true,'version':1}]} | /staff/0/role",
        "{'branches':[{'id':'with blank','name':'A','version':1}]} | /branches/0/id",
        "{'branches':[{'id':'b','name':'A','version':1,'country':'Germany'}]} | /branches/0/country",
        "{'branches':[{'id':'b','name':'A','version':1,'opening_hours':'always'}]} | /branches/0/opening_hours",
        "{'branches':[{'id':'b','name':'A','version':1,'opening_hours':{'monday':[]}}]} | /branches/0/opening_hours/monday",
        "{'branches':[{'id':'b','name':'A','version':1,'opening_hours':{'mon':[['9','17']]}}]} | /branches/0/opening_hours/mon/0",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'agent','active':true,'version':1,'working_hours':{'closed':['Easter']}}]} | /staff/0/working_hours/closed/0",
        "{'deleted':[{'type':'policy','id':1,'version':1}]} | /deleted/0/type",
        "{'deleted':[{'type':'customer','id':'x','version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'customer','id':1}]} | /deleted/0/version",
        "{'customers':[{'id':'5557','name':'A','version':1}]} | /customers/0/id",
        "{'customers':[{'id':5556.0,'name':'A','version':1}]} | /customers/0/id",
        "{'customers':[{'id':1,'name':'A','version':1.9}]} | /customers/0/version",
        "{'customers':[{'id':1,'name':'A','version':'1'}]} | /customers/0/version",
        "{'customers':[{'id':1,'name':7,'version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':true,'version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'\\ud800','version':1}]} | /customers/0/name",
        "{'customers':[{'id':1,'name':'A','version':1,'company_id':'7'}]} | /customers/0/company_id",
        "{'customers':[{'id':1,'name':'A','version':1,'deleted':'yes'}]} | /customers/0/deleted",
        "{'customers':[{'id':1,'name':'A','version':1,'deleted':true}]} | /customers/0/deleted",
        "{'customers':[{'id':1,'name':'A','version':1,'type':'staff'}]} | /customers/0/type",
        "{'companies':[{'id':'7','name':'S','time_zone':'CET','currency':'EUR','locale':'de','version':1}]} | /companies/0/id",
        "{'branches':[{'id':7,'name':'A','version':1}]} | /branches/0/id",
        "{'services':[{'id':1,'name':'A','version':1,'duration_minutes':'5'}]} | /services/0/duration_minutes",
        "{'services':[{'id':1,'name':'A','version':1,'duration_minutes':5,'price':true}]} | /services/0/price",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'agent','active':'yes','version':1}]} | /staff/0/active",
        "{'staff':[{'id':'s','branch_id':'b','name':'A','role':'agent','active':1,'version':1}]} | /staff/0/active",
        "{'deleted':[{'type':'customer','id':'1','version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'customer','id':1.0,'version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'staff','id':1,'version':1}]} | /deleted/0/id",
        "{'deleted':[{'type':'staff','id':'s','version':'1'}]} | /deleted/0/version",
        "{'deleted':[{'type':'staff','id':'s','version':1,'deleted':false}]} | /deleted/0/deleted",
        "{'customers':[null]} | /customers/0",
        "{'pets':[]} | /pets"
      })
  void what_is_not_right_is_refused_with_its_pointer_and_nothing_is_published(
      String body, String pointer) {
    Response answer = refused(put(body.replace('\'', '"')), 422, "invalid");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
  }

  @Test
  void a_companys_currency_and_id_must_be_right() {
    Response answer =
        refused(
            put(
                """
                {"companies":[{"id":%d,"name":"S","time_zone":"CET","currency":"XYZ","locale":"de","version":1}]}
                """
                    .formatted(own.companyId())),
            422,
            "invalid");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class))
        .containsExactly("/companies/0/currency");
  }
}
