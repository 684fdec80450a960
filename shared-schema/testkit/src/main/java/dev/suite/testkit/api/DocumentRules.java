package dev.suite.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What a service takes and answers is what its document says. */
public abstract class DocumentRules extends AtTheStart {
  private final Samples samples;
  private final Supplier<Tenant> tenants;
  private final SoftAssertions softly = new SoftAssertions();

  /**
   * Those of a service.
   *
   * @param samples requests that work
   * @param tenants opens a company with all that the samples name, of which nothing is under way
   */
  protected DocumentRules(Samples samples, Supplier<Tenant> tenants) {
    this.samples = samples;
    this.tenants = tenants;
  }

  @Test
  void every_request_and_its_answers_are_as_the_document_says() {
    DocumentedApi api = DocumentedApi.ofService();
    for (Operation operation : Operations.ofCompanies()) {
      samples.all(operation).forEach(request -> ask(api, request));
    }
    assertThat(Operations.ofCompanies()).isNotEmpty();
    softly.assertAll();
  }

  /** The first answer, the same one replayed, and the one to what was done already. */
  private void ask(DocumentedApi api, SampleRequest request) {
    Tenant own = tenants.get();
    SampleRequest.Ids ids = (_, name) -> own.id(name);
    softly
        .assertThat(api.faultsOfRequest(request.operation(), request.bodyWith(ids)))
        .as("%s with %s", request.operation(), request.bodyWith(ids))
        .isEmpty();
    String key = UUID.randomUUID().toString();
    check(api, request.operation(), request.send(own, ids, key));
    check(api, request.operation(), request.send(own, ids, key));
    check(api, request.operation(), request.send(own, ids));
  }

  private void check(DocumentedApi api, Operation operation, Reply reply) {
    softly
        .assertThat(api.faultsOfAnswer(operation, reply))
        .as("%s answers %d: %s", operation, reply.status(), reply.body())
        .isEmpty();
  }

  @Test
  void every_example_is_one_that_its_schema_takes() {
    DocumentedApi api = DocumentedApi.ofService();
    checkExamples(api, api.json());
    softly.assertAll();
  }

  private void checkExamples(DocumentedApi api, JsonNode node) {
    if (node.path("examples").isArray()) {
      node.get("examples").forEach(example -> checkExample(api, node, example));
    }
    if (node.has("example") && node.has("schema")) {
      checkExample(api, node.get("schema"), node.get("example"));
    }
    node.forEach(child -> checkExamples(api, child));
  }

  private void checkExample(DocumentedApi api, JsonNode schema, JsonNode example) {
    softly.assertThat(api.faults(schema, example.toString())).as("%s", schema).isEmpty();
  }

  @Test
  void no_choice_takes_anything() {
    assertThat(DocumentedApi.ofService().json().findValues("anyOf"))
        .allSatisfy(choices -> assertThat(choices).noneMatch(JsonNode::isEmpty));
  }

  /** Clients compute with floats: there 19.99 is no multiple of 0.01. */
  @Test
  void no_number_must_be_a_multiple() {
    assertThat(DocumentedApi.ofService().json().findValues("multipleOf")).isEmpty();
  }

  /** Two classes of one name have a number behind it, which makes no class of a client. */
  @Test
  void every_schema_has_a_name_of_its_own() {
    assertThat(DocumentedApi.ofService().json().at("/components/schemas").properties())
        .isNotEmpty()
        .allSatisfy(schema -> assertThat(schema.getKey()).matches("[A-Z][A-Za-z]+"));
  }
}
