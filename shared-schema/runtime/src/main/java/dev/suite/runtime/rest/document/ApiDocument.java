package dev.suite.runtime.rest.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the OpenAPI document with what all operations of all services have alike: the token,
 * the refusals, and what the names of parameters and fields mean.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
  private static final String BEARER = "bearer";
  private static final List<String> OF_THE_LIBRARY =
      List.of("HttpProblem", "HttpValidationProblem", "Violation");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components = api.getComponents();
    components.setSecuritySchemes(Map.of(BEARER, bearer()));
    api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    OF_THE_LIBRARY.forEach(components::removeSchema);
    components.getSchemas().values().forEach(ApiDocument::explain);
    ApiRefusals.describe(components);
    api.getPaths().getPathItems().values().forEach(ApiDocument::complete);
  }

  private static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(BEARER)
        .bearerFormat("JWT")
        .description(
            "A token of the platform's issuer. Claims: company_id (a number: the only company it"
                + " sees), groups (of platform, admin, agent, service, reader), locale (the"
                + " language of messages where Accept-Language names none).");
  }

  private static void complete(PathItem path) {
    path.getOperations().values().forEach(ApiDocument::complete);
  }

  private static void complete(Operation operation) {
    operation.setSecurity(null);
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ApiDocument::explain);
    }
    ApiRefusals.complete(operation);
  }

  private static void explain(Parameter parameter) {
    ApiVocabulary.of(parameter.getName())
        .ifPresent(word -> {
          parameter.setDescription(word.meaning());
          parameter.setExample(word.example());
        });
  }

  private static void explain(Schema schema) {
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach((name, field) -> ApiVocabulary.of(name).ifPresent(word -> explain(field, word)));
    }
  }

  /** An amount is a decimal number here and text on the wire. */
  private static void explain(Schema field, ApiVocabulary.Word word) {
    if (word.example() instanceof String && List.of(SchemaType.NUMBER).equals(field.getType())) {
      field.setType(List.of(SchemaType.STRING));
    }
    if (field.getRef() == null && field.getDescription() == null) {
      field.setDescription(word.meaning());
    }
    if (field.getRef() == null && field.getExamples() == null) {
      field.setExamples(List.of(word.example()));
    }
  }
}
