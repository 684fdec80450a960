package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Operations;
import dev.suite.policy.suite.Operations.Operation;
import dev.suite.policy.suite.Reply;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation that the running service has, with another company's ids. */
@QuarkusTest
class IsolationTest {
  /** Fields that name no row of a company; each is checked where the contract says how. */
  private static final Set<String> NO_ROW = Set.of("series_id", "decision_id");

  /** Where the contract says 422: what is named must be of the same company. */
  private static final List<String> INVALID =
      List.of("\"overrides_id\":", "\"customer\",\"id\":\"");

  @Inject SettableClock clock;

  @BeforeEach
  void at_the_start() {
    clock.set(START);
  }

  @Test
  void no_operation_shows_or_changes_another_companys_rows() {
    List<Operation> operations = Operations.all();
    var softly = new SoftAssertions();
    for (Operation operation : operations) {
      walk(operation, softly);
    }
    softly.assertAll();
    assertThat(operations).isNotEmpty();
  }

  private static void walk(Operation operation, SoftAssertions softly) {
    SampleRequest request = SampleRequest.of(operation);
    Tenant own = Tenant.open();
    Tenant other = Tenant.open();
    List<String> before = other.rows();
    softly
        .assertThat(request.send(own, other, _ -> true).status())
        .as("%s with all ids of another company", operation)
        .isEqualTo(404);
    for (int i = 0; i < request.places(); i++) {
      int foreign = i;
      Reply reply = request.send(own, other, place -> place == foreign);
      softly
          .assertThat(reply.status())
          .as("%s with another company's %s: %s", operation, request.place(i), reply.body())
          .isEqualTo(expected(request.place(i)));
    }
    softly.assertThat(other.rows()).as("%s changed", operation).isEqualTo(before);
    Reply control = request.send(own, other, _ -> false);
    softly
        .assertThat(control.status())
        .as("%s with its own ids: %s", operation, control.body())
        .isBetween(200, 299);
  }

  private static int expected(String place) {
    return INVALID.stream().anyMatch(place::endsWith) ? 422 : 404;
  }

  @Test
  void every_id_that_a_body_may_hold_is_walked() {
    for (Operation operation : Operations.all()) {
      String body = SampleRequest.of(operation).body();
      Set<String> ids = new TreeSet<>();
      collectIds(operation.details().get("requestBody"), ids);
      ids.removeAll(NO_ROW);
      assertThat(ids)
          .as(operation.toString())
          .allSatisfy(id -> assertThat(body).containsPattern("\"%s\":\\[?\"?<".formatted(id)));
    }
  }

  @SuppressWarnings("unchecked")
  private static void collectIds(Object node, Set<String> ids) {
    switch (node) {
      case Map<?, ?> map -> {
        if (map.get("$ref") instanceof String ref) {
          String name = ref.substring(ref.lastIndexOf('/') + 1);
          collectIds(Operations.document().get("components.schemas." + name), ids);
        }
        if (map.get("properties") instanceof Map<?, ?> fields) {
          ((Map<String, Object>) fields)
              .keySet().stream().filter(name -> name.matches("(.*_)?ids?")).forEach(ids::add);
        }
        map.values().forEach(value -> collectIds(value, ids));
      }
      case List<?> list -> list.forEach(value -> collectIds(value, ids));
      case null, default -> {}
    }
  }
}
