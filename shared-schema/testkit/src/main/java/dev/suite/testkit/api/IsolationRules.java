package dev.suite.testkit.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Walks every operation of companies that the running service has, with another company's ids. */
public abstract class IsolationRules extends AtTheStart {
  /** What a column or a parser might take for the id itself. */
  private static final List<String> SPELLINGS = List.of("+%s", "0%s", " %s", "%s ", "%s.0");

  private final Samples samples;
  private final Supplier<Tenant> tenants;

  /**
   * Those of a service.
   *
   * @param samples requests that work
   * @param tenants opens a company with all that the samples name, of which nothing is under way
   */
  protected IsolationRules(Samples samples, Supplier<Tenant> tenants) {
    this.samples = samples;
    this.tenants = tenants;
  }

  /** Fields named like ids that name no row of a company. */
  protected Set<String> idsOfNoRow() {
    return Set.of();
  }

  /** What stands before those places where the contract answers 422 instead of 404. */
  protected List<String> refusedAsInvalid() {
    return List.of();
  }

  @Test
  void no_operation_shows_or_changes_another_companys_rows() {
    List<Operation> operations = Operations.ofCompanies();
    var softly = new SoftAssertions();
    Tenant other = tenants.get();
    for (Operation operation : operations) {
      samples.all(operation).forEach(request -> walk(request, other, softly));
    }
    softly.assertAll();
    assertThat(operations).isNotEmpty();
  }

  private void walk(SampleRequest request, Tenant other, SoftAssertions softly) {
    Tenant own = tenants.get();
    List<String> before = other.rows();
    softly
        .assertThat(request.send(own, (_, name) -> other.id(name)).status())
        .as("%s with all ids of another company", request.operation())
        .isEqualTo(404);
    for (int i = 0; i < request.places(); i++) {
      int foreign = i;
      Reply reply = request.send(own, (place, name) -> (place == foreign ? other : own).id(name));
      softly
          .assertThat(reply.status())
          .as("%s with another's %s: %s", request.operation(), request.place(i), reply.body())
          .isEqualTo(expected(request.place(i)));
    }
    softly.assertThat(other.rows()).as("%s changed", request.operation()).isEqualTo(before);
    Reply control = request.send(own, (_, name) -> own.id(name));
    softly
        .assertThat(control.status())
        .as("%s with its own ids: %s", request.operation(), control.body())
        .isBetween(200, 299);
  }

  private int expected(String place) {
    return refusedAsInvalid().stream().anyMatch(place::endsWith) ? 422 : 404;
  }

  @Test
  void no_spelling_of_an_id_leads_to_another_companys_row() {
    var softly = new SoftAssertions();
    Tenant other = tenants.get();
    for (Operation operation : Operations.ofCompanies()) {
      samples.all(operation).forEach(request -> spell(request, other, softly));
    }
    softly.assertAll();
  }

  private void spell(SampleRequest request, Tenant other, SoftAssertions softly) {
    Tenant own = tenants.get();
    List<String> before = other.rows();
    for (int i = 0; i < request.places(); i++) {
      for (String spelling : SPELLINGS) {
        softly
            .assertThat(spelled(request, i, spelling, own, other).status())
            .as("%s with another's %s as '%s'", request.operation(), request.place(i), spelling)
            .isBetween(400, 499);
        softly
            .assertThat(spelled(request, i, spelling, own, own).status())
            .as("%s with its own %s as '%s'", request.operation(), request.place(i), spelling)
            .isLessThan(500);
      }
    }
    softly.assertThat(other.rows()).as("%s changed", request.operation()).isEqualTo(before);
  }

  private static Reply spelled(
      SampleRequest request, int where, String spelling, Tenant own, Tenant whose) {
    return request.send(
        own, (place, name) -> place == where ? spelling.formatted(whose.id(name)) : own.id(name));
  }

  @Test
  void every_id_that_a_body_may_hold_is_walked() {
    JsonPath document = Operations.document();
    for (Operation operation : Operations.ofCompanies()) {
      String bodies = samples.all(operation).stream().map(SampleRequest::body).collect(joining());
      Set<String> ids = BodyIds.of(operation, document);
      ids.removeAll(idsOfNoRow());
      ids.remove("series_id");
      assertThat(ids)
          .as(operation.toString())
          .allSatisfy(id -> assertThat(bodies).containsPattern("\"%s\":\\[?\"?<".formatted(id)));
    }
  }
}
