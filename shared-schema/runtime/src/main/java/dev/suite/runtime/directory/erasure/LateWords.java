package dev.suite.runtime.directory.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the words out of an event that is given up and names somebody who is deleted: in the outbox
 * and on Kafka they would outlive the erasure. The ids it names stay; what cannot be read goes
 * whole.
 */
@ApplicationScoped
public class LateWords {
  private static final String FORGOTTEN =
      """
      SELECT d.type, d.id FROM deleted_directory_rows d
      WHERE (? = 0 OR d.company_id IN (0, ?)) AND (d.type, d.id) IN (%s)
        AND NOT EXISTS (SELECT 1 FROM customers c
          WHERE d.type = 'customer' AND c.id = CAST(d.id AS UNSIGNED))
        AND NOT EXISTS (SELECT 1 FROM staff s WHERE d.type = 'staff' AND s.id = d.id)\
      """;
  private static final Set<String> IDS =
      Set.of(
          "id",
          "version",
          "company_id",
          "customer_id",
          "appointment_id",
          "modification_id",
          "callback_request_id");
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The value as it may be kept.
   *
   * @param companyId whose event it says it is; null where it does not, and may be anybody's
   * @param value may be null
   */
  public Uni<byte[]> takenOut(
      OpenTransaction tx, Long companyId, String topic, String key, byte[] value) {
    JsonNode said = said(value);
    List<EntityId> people = NamedPeople.in(topic, key, said);
    return value == null || people.isEmpty()
        ? Uni.createFrom().item(value)
        : isAnyForgotten(tx, companyId, people).map(forgotten -> forgotten ? ids(said) : value);
  }

  private static JsonNode said(byte[] value) {
    try {
      return value == null ? JSON.missingNode() : JSON.readTree(value);
    } catch (IOException _) {
      return JSON.missingNode();
    }
  }

  private static Uni<Boolean> isAnyForgotten(
      OpenTransaction tx, Long companyId, List<EntityId> people) {
    Long company = Optional.ofNullable(companyId).orElse(0L);
    List<Object> values = new ArrayList<>(List.of(company, company));
    for (EntityId person : people) {
      values.add(person.type().name());
      values.add(person.id());
    }
    String pairs = Marks.of(people.size(), "(?,?)");
    return tx.rows(FORGOTTEN.formatted(pairs), values.toArray()).map(rows -> !rows.isEmpty());
  }

  private static byte[] ids(JsonNode said) {
    ObjectNode ids = JSON.createObjectNode();
    said.properties().stream()
        .filter(field -> IDS.contains(field.getKey()) && field.getValue().isIntegralNumber())
        .forEach(field -> ids.set(field.getKey(), field.getValue()));
    return said.isObject() ? ids.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
  }
}
