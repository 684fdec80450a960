package dev.suite.runtime.rest.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final Pattern CHOICE = Pattern.compile("[a-z_]+(\\|[a-z_]+)*");

  /** What {@code @NotBlank} becomes. */
  private static final String NOT_BLANK = "\\S";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components = api.getComponents();
    components.setSecuritySchemes(Map.of(BEARER, bearer()));
    api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    OF_THE_LIBRARY.forEach(components::removeSchema);
    components.getSchemas().values().forEach(ApiDocument::explain);
    ApiRequests.complete(api);
    ApiRefusals.describe(components);
    ApiHeaders.describe(components);
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
    path.getOperations().forEach(ApiDocument::complete);
    ApiHeaders.complete(path);
  }

  private static void complete(PathItem.HttpMethod method, Operation operation) {
    operation.setSecurity(null);
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ApiDocument::explain);
    }
    ApiRefusals.complete(method, operation);
  }

  private static void explain(Parameter parameter) {
    Optional<ApiVocabulary.Word> word = ApiVocabulary.of(parameter.getName());
    if (parameter.getDescription() == null) {
      word.map(ApiVocabulary.Word::meaning).ifPresent(parameter::setDescription);
    }
    if (parameter.getExample() == null) {
      word.map(ApiVocabulary.Word::example).ifPresent(parameter::setExample);
    }
  }

  private static void explain(Schema schema) {
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(ApiDocument::restrict);
      schema
          .getProperties()
          .forEach((name, field) -> ApiVocabulary.of(name).ifPresent(word -> explain(field, word)));
    }
  }

  /** What validation matches as a whole matches anywhere here; a choice of words is an enum. */
  private static void restrict(Schema field) {
    String pattern = field.getPattern();
    if (pattern != null && CHOICE.matcher(pattern).matches()) {
      field.setPattern(null);
      field.setEnumeration(List.of((Object[]) pattern.split("\\|")));
    } else if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
      field.setPattern("^(?:" + pattern + ")$");
    }
  }

  /** An amount is a decimal number here and text on the wire. */
  private static void explain(Schema field, ApiVocabulary.Word word) {
    if (field.getRef() != null) {
      return;
    }
    if (word.example() instanceof String && field.getType() != null) {
      field.setType(field.getType().stream().map(ApiDocument::text).toList());
    }
    if (field.getDescription() == null) {
      field.setDescription(word.meaning());
    }
    if (field.getExamples() == null) {
      field.setExamples(List.of(word.example()));
    }
  }

  private static SchemaType text(SchemaType type) {
    return type == SchemaType.NUMBER ? SchemaType.STRING : type;
  }
}
