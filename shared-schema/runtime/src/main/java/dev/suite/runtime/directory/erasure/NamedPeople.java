package dev.suite.runtime.directory.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.contracts.Topics;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.directory.EntityId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom an event names. */
final class NamedPeople {
  private static final Set<String> KEYED_BY_CUSTOMER =
      Set.of(Topics.APPOINTMENT_MODIFIED, Topics.APPOINTMENT_MODIFICATION_VOIDED);
  private static final Pattern CUSTOMER_OF_KEY = Pattern.compile("[1-9]\\d*:(\\d+)");
  private static final Pattern PERSON_OF_KEY = Pattern.compile("(customer|staff):(.+)");

  private NamedPeople() {}

  /** The customers and staff it names by what it says and by its key, as the contracts have it. */
  static List<EntityId> in(String topic, String key, JsonNode said) {
    JsonNode recipient = said.path("recipient");
    Optional<EntityId> addressed =
        recipient.path("type").asText().equals(DirectoryType.customer.name())
            ? customer(recipient.path("id").asText())
            : Optional.empty();
    return Stream.of(customer(said.path("customer_id").asText()), addressed, ofKey(topic, key))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<EntityId> ofKey(String topic, String key) {
    if (KEYED_BY_CUSTOMER.contains(topic)) {
      Matcher customer = CUSTOMER_OF_KEY.matcher(key);
      return customer.matches() ? customer(customer.group(1)) : Optional.empty();
    }
    Matcher person = PERSON_OF_KEY.matcher(key);
    return topic.equals(Topics.DIRECTORY) && person.matches()
        ? Optional.of(new EntityId(DirectoryType.valueOf(person.group(1)), person.group(2)))
            .filter(EntityId::canBe)
        : Optional.empty();
  }

  private static Optional<EntityId> customer(String id) {
    return EntityId.number(id)
        .map(number -> new EntityId(DirectoryType.customer, Long.toString(number)));
  }
}
