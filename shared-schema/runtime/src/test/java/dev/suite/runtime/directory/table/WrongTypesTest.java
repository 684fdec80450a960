package dev.suite.runtime.directory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of another JSON type than agreed go to the dead letters instead of being converted. */
@QuarkusTest
@TestProfile(RealServers.class)
class WrongTypesTest {
  private static final String CUSTOMER =
      "{'type':'customer','company_id':%d,'id':%d,'version':1,'deleted':false,'name':'Ada'}";

  @Inject Feed feed;
  @Inject Sql sql;

  private DirectoryFixture company;

  @BeforeEach
  void start_empty() {
    sql.empty("waiting_events", "outbox");
    company = sql.company();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'name':'Ada' | 'name':7 | /name",
        "'name':'Ada' | 'name':'\\ud800' | /name",
        "'version':1 | 'version':1.9 | /version",
        "'version':1 | 'version':'1' | /version",
        "'deleted':false | 'deleted':'yes' | /deleted",
        "'deleted':false | 'deleted':1 | /deleted",
        "'deleted':false | 'deleted':'true' | /deleted"
      })
  void a_row_is_not_converted(String right, String wrong, String pointer) {
    long id = DirectoryFixture.unusedId();
    send(id, CUSTOMER.replace(right, wrong));
    assertThat(feed.deadReasons()).singleElement().asString().startsWith(pointer + " ");
    assertThat(customers(id)).isZero();
  }

  @Test
  void a_row_of_the_agreed_types_is_taken() {
    long id = DirectoryFixture.unusedId();
    send(id, CUSTOMER);
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(customers(id)).isOne();
  }

  @Test
  void hours_that_are_none_are_not_taken() {
    String branch =
        """
        {'type':'branch','company_id':%d,'id':'b-%d','version':1,'name':'Altona',
         'opening_hours':{'mon':[['17:00','09:00']]}}
        """;
    send(company.customerId(), branch);
    assertThat(feed.deadReasons())
        .singleElement()
        .asString()
        .startsWith("/opening_hours/mon/0 must be two times");
  }

  @Test
  void a_deletion_is_not_converted() {
    send(
        company.customerId(),
        "{'type':'customer','company_id':%d,'id':'%d','version':9,'deleted':true}");
    assertThat(feed.deadReasons()).hasSize(1);
    assertThat(customers(company.customerId())).isOne();
  }

  private void send(long customer, String json) {
    String value = json.formatted(company.companyId(), customer).replace('\'', '"');
    feed.batch(Platform.record("customer:" + customer, value.getBytes(UTF_8)));
  }

  private long customers(long id) {
    return sql.number("SELECT COUNT(*) FROM customers WHERE id = ?", id);
  }
}
