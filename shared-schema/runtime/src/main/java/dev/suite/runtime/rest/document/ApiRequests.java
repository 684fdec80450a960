package dev.suite.runtime.rest.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What holds for every body: it names nothing else; what may be left out may be null, and what the
 * path says already may be left out.
 */
final class ApiRequests {
  private static final List<String> SAID_BY_THE_PATH = List.of("company_id", "deleted");

  private final Map<String, Schema> schemas;
  private final Set<String> done = new HashSet<>();

  private ApiRequests(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Says so of each schema that a request leads to. */
  static void complete(OpenAPI api) {
    var requests = new ApiRequests(api.getComponents().getSchemas());
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(Objects::nonNull)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .forEach(body -> requests.complete(body.getSchema()));
  }

  private void complete(Schema schema) {
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
      if (done.add(name)) {
        complete(schemas.get(name));
      }
    }
    if (schema.getItems() != null) {
      complete(schema.getItems());
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::complete);
      close(schema);
    }
  }

  private static void close(Schema object) {
    object.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    List<String> required =
        object.getRequired() == null ? List.of() : List.copyOf(object.getRequired());
    Map<String, Schema> fields = new LinkedHashMap<>(object.getProperties());
    fields.replaceAll((name, field) -> required.contains(name) ? field : orNull(field));
    object.setProperties(fields);
    SAID_BY_THE_PATH.stream().filter(required::contains).forEach(object::removeRequired);
  }

  private static Schema orNull(Schema field) {
    if (field.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(field)
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    if (field.getType() != null && !field.getType().contains(SchemaType.NULL)) {
      List<SchemaType> types = new ArrayList<>(field.getType());
      types.add(SchemaType.NULL);
      field.setType(types);
      if (field.getEnumeration() != null) {
        List<Object> values = new ArrayList<>(field.getEnumeration());
        values.add(null);
        field.setEnumeration(values);
      }
    }
    return field;
  }
}
