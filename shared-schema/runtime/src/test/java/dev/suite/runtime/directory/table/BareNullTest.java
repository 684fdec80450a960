package dev.suite.runtime.directory.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compacted topic's own way to delete: a key without a value. */
@QuarkusTest
@TestProfile(RealServers.class)
class BareNullTest {
  @Inject Feed feed;
  @Inject Sql sql;

  private final long customer = DirectoryFixture.unusedId();
  private Platform platform;

  @BeforeEach
  void start_empty() {
    sql.empty("waiting_events", "outbox");
    platform = new Platform(sql.company().companyId());
  }

  @Test
  void it_deletes_the_row_that_is_there_whatever_its_version() {
    feed.says(platform.customer(customer, 8));
    feed.batch(Platform.forgets("customer:" + customer));
    assertThat(versions()).isEmpty();
  }

  @Test
  void what_it_deleted_comes_back_with_a_newer_version_only() {
    feed.says(platform.customer(customer, 8));
    feed.batch(Platform.forgets("customer:" + customer));
    feed.says(platform.customer(customer, 8));
    assertThat(versions()).isEmpty();
    feed.says(platform.customer(customer, 9));
    assertThat(versions()).containsExactly("9");
  }

  @Test
  void in_one_batch_it_ends_what_came_before_it() {
    feed.batch(
        Platform.says(platform.customer(customer, 8)), Platform.forgets("customer:" + customer));
    assertThat(versions()).isEmpty();
  }

  @Test
  void in_one_batch_what_comes_after_it_stays() {
    feed.says(platform.customer(customer, 7));
    feed.batch(
        Platform.forgets("customer:" + customer), Platform.says(platform.customer(customer, 8)));
    assertThat(versions()).containsExactly("8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "customer:", "customer:x", "customers:7", "7", ""})
  void a_key_that_is_no_entitys_is_dead(String key) {
    feed.batch(Platform.forgets(key));
    assertThat(feed.deadReasons()).containsExactly("a deletion is not of type:id");
  }

  private List<String> versions() {
    return sql.texts("SELECT version, id FROM customers WHERE id = ?", customer);
  }
}
