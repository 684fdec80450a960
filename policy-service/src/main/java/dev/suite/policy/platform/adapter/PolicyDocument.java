package dev.suite.policy.platform.adapter;

import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.resolution.PolicyType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Adds to the OpenAPI document what the rules know best: configs of policies, codes of reasons. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class PolicyDocument implements OASFilter {
  /** More decimals than any currency has: a company's own may have fewer. */
  private static final int MOST_DIGITS = 4;

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components = api.getComponents();
    components.addSchema("ReasonCode", reasonCode());
    Schema any =
        OASFactory.createSchema()
            .description(
                "The fields of the policy's type; {} is what holds by default. What a config"
                    + " leaves out has its default; where it is an override, what the policy it"
                    + " is laid over says, and a field that is null is taken away.");
    for (PolicyType type : PolicyType.values()) {
      components.addSchema(name(type), config(type));
      any.addAnyOf(OASFactory.createSchema().ref(name(type)));
    }
    components.addSchema("PolicyConfig", any);
    orNull(components.getSchemas().get("ModificationAnswer"), "decision");
    orNull(components.getSchemas().get("AttemptVerdict"), "code");
  }

  /** What no annotation can say of a field: the schema that it refers to, or null. */
  private static void orNull(Schema schema, String field) {
    String other = Objects.requireNonNull(schema.getProperties().get(field).getRef(), field);
    schema.addProperty(
        field,
        OASFactory.createSchema()
            .addAnyOf(OASFactory.createSchema().ref(other))
            .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL)));
  }

  private static Schema reasonCode() {
    return OASFactory.createSchema()
        .addType(SchemaType.STRING)
        .description("Why a change is possible or not, for programs.")
        .enumeration(List.of(Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toArray()));
  }

  private static Schema config(PolicyType type) {
    Schema config = JsonSchema.of(type.fields(MOST_DIGITS).schema());
    Map<String, Object> defaults = ConfigDefaults.of(type);
    config
        .getProperties()
        .forEach((name, field) -> {
          field.setDescription(ConfigWords.of(name));
          field.setDefaultValue(defaults.get(name));
        });
    return config.description("The rules of a %s policy.".formatted(type.code()));
  }

  private static String name(PolicyType type) {
    String code = type.code();
    return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1) + "Config";
  }
}
