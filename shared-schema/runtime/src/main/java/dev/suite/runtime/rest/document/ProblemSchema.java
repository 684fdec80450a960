package dev.suite.runtime.rest.document;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes what a problem looks like. */
final class ProblemSchema {
  /** The name of its schema in a document. */
  static final String NAME = "Problem";

  private static final String MEDIA_TYPE = "application/problem+json";

  private ProblemSchema() {}

  /** The schema of every problem. */
  static Schema schema() {
    Schema error =
        object("Something wrong at one place: of the body, or a parameter or header by name.")
            .addProperty("pointer", text("Where in the body (RFC 6901).", "/appointment_id"))
            .addProperty("parameter", text("Which parameter or header.", "limit"))
            .addProperty("message", text("What it must be.", "must be greater than 0"));
    return object("Why a request was refused (RFC 9457), and what to do next.")
        .addProperty("type", text("Names the kind of problem.", "urn:problem:invalid"))
        .addProperty("title", text("The kind of problem for people.", "Invalid"))
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text("What to do next.", ProblemCode.INVALID.detail()))
        .addProperty("instance", text("The path that was asked.", "/v1/companies/7/decisions"))
        .addProperty("code", text("The kind of problem for programs.", "invalid"))
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
        .required(List.of("type", "title", "status", "detail", "instance", "code"));
  }

  /** A problem of one of several codes, with an example of each. */
  static Content content(List<ProblemCode> codes) {
    Content content = content();
    MediaType body = content.getMediaType(MEDIA_TYPE);
    for (ProblemCode code : codes) {
      body.addExample(code.code(), OASFactory.createExample().value(example(code)));
    }
    return content;
  }

  /** A problem, with the members that the operation declares beyond it. */
  static Content content(Content declared) {
    if (declared == null) {
      return content();
    }
    Schema more = declared.getMediaTypes().values().iterator().next().getSchema();
    return more.getProperties() == null
        ? content()
        : content(
            OASFactory.createSchema().addAllOf(OASFactory.createSchema().ref(NAME)).addAllOf(more));
  }

  private static Content content() {
    return content(OASFactory.createSchema().ref(NAME));
  }

  private static Content content(Schema schema) {
    return OASFactory.createContent()
        .addMediaType(MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
  }

  private static Map<String, Object> example(ProblemCode code) {
    Problem problem = Problem.of(code).build();
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", problem.getType().toString());
    example.put("title", problem.getTitle());
    example.put("status", code.status());
    example.put("detail", code.detail());
    example.put("instance", "/v1/companies/7");
    example.put("code", code.code());
    if (code == ProblemCode.INVALID) {
      example.put(
          "errors",
          List.of(
              new TreeMap<>(
                  Map.of("pointer", "/appointment_id", "message", "must be greater than 0"))));
    }
    return example;
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description, String example) {
    return OASFactory.createSchema()
        .addType(SchemaType.STRING)
        .description(description)
        .examples(List.of(example));
  }
}
