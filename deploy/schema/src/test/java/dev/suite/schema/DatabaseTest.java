package dev.suite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @Test
  void an_address_without_a_port_means_the_usual_one() {
    assertThat(new Database("mysql://db.example/policy", "u", "p").jdbcUrl())
        .startsWith("jdbc:mariadb://db.example:3306/policy?");
  }

  @Test
  void the_password_is_never_printed() {
    assertThat(new Database("mysql://db.example/policy", "u", "top-secret").toString())
        .doesNotContain("top-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://host:3306", "mysql://host/", "jdbc:mysql://host/policy", "host"})
  void an_address_of_another_form_is_refused(String url) {
    assertThatThrownBy(() -> new Database(url, "u", "p"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mysql://host:port/database");
  }
}
