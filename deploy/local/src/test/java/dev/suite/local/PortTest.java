package dev.suite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  private static final String VARIABLE = "SUITE_KAFKA_PORT";

  @Test
  void without_a_variable_the_standard_port_is_taken() {
    assertThat(kafka(Map.of()).address()).isEqualTo("127.0.0.1:9092");
  }

  @Test
  void the_variable_moves_it() {
    assertThat(kafka(Map.of(VARIABLE, "19092")).first()).isEqualTo(19_092);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "0", "65528", "123456", "9092 "})
  void what_leaves_no_room_for_nine_ports_is_refused_by_the_variables_name(String text) {
    assertThatThrownBy(() -> kafka(Map.of(VARIABLE, text)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(VARIABLE);
  }

  @Test
  void the_highest_nine_ports_are_accepted() {
    assertThat(kafka(Map.of(VARIABLE, "65527")).first()).isEqualTo(65_527);
  }

  @Test
  void a_taken_port_is_named_with_the_variable_that_moves_it() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = other.getLocalPort();
      Port port = new Port("the database", "SUITE_DB_PORT", taken, 1);

      assertThatThrownBy(port::requireFree)
          .isInstanceOf(Refusal.class)
          .hasMessageContainingAll("" + taken, "the database", "SUITE_DB_PORT");
    }
  }

  @Test
  void a_port_that_was_let_go_is_free() throws IOException {
    int free;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = other.getLocalPort();
    }
    assertThatCode(new Port("the database", "SUITE_DB_PORT", free, 1)::requireFree)
        .doesNotThrowAnyException();
  }

  @Test
  void two_that_share_a_port_are_named_with_both_variables() {
    Port policy = new Port("policy-service", "SUITE_POLICY_PORT", 9100, 1);
    Port kafka = kafka(Map.of());

    assertThatThrownBy(() -> Port.requireApart(List.of(policy, kafka)))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("9100", "SUITE_POLICY_PORT", "SUITE_KAFKA_PORT");
  }

  @Test
  void neighbours_do_not_share() {
    Port before = new Port("policy-service", "SUITE_POLICY_PORT", 9091, 1);
    Port after = new Port("the mailbox", "SUITE_MAILBOX_PORT", 9101, 2);

    assertThatCode(() -> Port.requireApart(List.of(before, kafka(Map.of()), after)))
        .doesNotThrowAnyException();
  }

  private static Port kafka(Map<String, String> env) {
    return Port.of("Kafka", VARIABLE, 9092, 9, env);
  }
}
