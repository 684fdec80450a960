package dev.suite.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document says what constants, records and schemas say. */
class AsyncApiTest {
  private static final JsonNode DOCUMENT = document();

  @Test
  void every_topic_and_its_dead_letters_have_a_channel_and_nothing_else_has() {
    var addresses =
        DOCUMENT.at("/channels").valueStream().map(channel -> channel.path("address").asText());

    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(
            topics().flatMap(topic -> Stream.of(topic, topic + DeadLetters.TOPIC_SUFFIX)).toList());
  }

  @Test
  void the_list_of_topics_is_every_constant_once() {
    assertThat(Topics.ALL).containsExactlyInAnyOrderElementsOf(constantsOf(Topics.class));
  }

  @Test
  void the_compacted_topics_are_those_of_the_document() {
    var compacted =
        DOCUMENT
            .at("/channels")
            .valueStream()
            .filter(channel ->
                channel
                    .at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                    .asText()
                    .equals("compact"))
            .map(channel -> channel.path("address").asText());

    assertThat(compacted).containsExactlyElementsOf(Topics.COMPACTED);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_document_says_how_long_records_are_kept(String topic) {
    var letters = DOCUMENT.at("/channels/" + topic + "_dead_letters/bindings/$ref");
    var events = DOCUMENT.at("/channels/" + topic + "/bindings");
    var kept = "/kafka/topicConfiguration/retention.ms";
    var outdatedKept = "/kafka/topicConfiguration/max.compaction.lag.ms";

    assertThat(resolve(letters).at(kept).asLong()).isEqualTo(DeadLetters.KEPT.toMillis());
    assertThat(resolve(letters).at("/kafka/topicConfiguration/max.message.bytes").asInt())
        .isEqualTo(DeadLetters.LARGEST);
    if (Topics.COMPACTED.contains(topic)) {
      assertThat(events.at(outdatedKept).asLong()).isEqualTo(Topics.OUTDATED_KEPT.toMillis());
    } else {
      assertThat(resolve(events.path("$ref")).at(kept).asLong()).isEqualTo(Topics.KEPT.toMillis());
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void every_topic_has_somebody_who_sends_and_somebody_who_receives(String topic) {
    var actions =
        DOCUMENT
            .at("/operations")
            .valueStream()
            .filter(
                operation -> operation.at("/channel/$ref").asText().equals("#/channels/" + topic))
            .map(operation -> operation.path("action").asText());

    assertThat(actions).contains("send", "receive");
  }

  @Test
  void every_reference_inside_the_document_leads_somewhere() {
    assertThat(DOCUMENT.findValuesAsText("$ref"))
        .filteredOn(reference -> reference.startsWith("#"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(resolve(reference).isObject()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_channel_carries_the_message_with_the_schema_of_its_topic(String topic) {
    var message = resolve(DOCUMENT.at("/channels/" + topic + "/messages/" + topic + "/$ref"));
    var schema = "/" + message.at("/payload/schema/$ref").asText();

    assertThat(message.at("/headers/$ref").asText())
        .isEqualTo("#/components/schemas/event_headers");
    assertThat(TopicSchema.load(schema).json()).isEqualTo(TopicSchema.of(topic).json());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_examples_of_a_message_are_valid_with_their_headers(String topic) {
    var headers = TopicSchema.ofJson(DOCUMENT.at("/components/schemas/event_headers"));

    assertThat(DOCUMENT.at("/components/messages/" + topic + "/examples"))
        .isNotEmpty()
        .allSatisfy(example -> {
          assertThat(TopicSchema.of(topic).refusedPaths(example.path("payload"))).isEmpty();
          assertThat(headers.refusedPaths(example.path("headers"))).isEmpty();
          assertThat(example.at("/headers/ce_type").asText()).isEqualTo(topic);
        });
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_examples_of_a_schema_are_valid(String topic) {
    var schema = TopicSchema.of(topic);

    assertThat(schema.json().path("examples"))
        .isNotEmpty()
        .allSatisfy(example -> assertThat(schema.refusedPaths(example)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dev.suite.contracts.Sample#written")
  void the_key_of_a_record_has_the_form_the_document_gives(Sample sample) throws IOException {
    var key = DOCUMENT.at("/components/messages/" + sample.topic() + "/bindings/kafka/key");

    assertThat(sample.key()).matches(key.path("pattern").asText());
  }

  @Test
  void the_headers_of_an_event_are_the_constants() {
    var headers = DOCUMENT.at("/components/schemas/event_headers/properties");

    var constants = constantsOf(EventHeaders.class);
    constants.removeAll(Set.of(EventHeaders.CLOUDEVENTS_1_0, EventHeaders.APPLICATION_JSON));

    assertThat(headers.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(constants);
    assertThat(headers.at("/ce_specversion/const").asText())
        .isEqualTo(EventHeaders.CLOUDEVENTS_1_0);
    assertThat(headers.at("/content-type/const").asText()).isEqualTo(EventHeaders.APPLICATION_JSON);
  }

  @Test
  void the_identity_of_an_event_is_what_consumers_take_for_one() {
    var identity = DOCUMENT.at("/components/schemas/event_headers/properties/ce_id/pattern");

    assertThat("booking-77120").matches(identity.asText());
    assertThat("booking 77120").doesNotMatch(identity.asText());
    assertThat("büro-77120").doesNotMatch(identity.asText());
  }

  @Test
  void the_headers_of_a_dead_letter_are_the_constants() {
    var headers = DOCUMENT.at("/components/schemas/dead_letter_headers/properties");
    var constants = constantsOf(DeadLetters.class);
    constants.remove(DeadLetters.TOPIC_SUFFIX);

    assertThat(headers.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(constants);
  }

  static Stream<String> topics() {
    return constantsOf(Topics.class).stream();
  }

  private static Set<String> constantsOf(Class<?> holder) {
    return Arrays.stream(holder.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .filter(field -> field.getType() == String.class)
        .map(AsyncApiTest::valueOf)
        .collect(Collectors.toSet());
  }

  private static String valueOf(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode resolve(JsonNode reference) {
    return resolve(reference.asText());
  }

  private static JsonNode resolve(String reference) {
    return DOCUMENT.at(reference.substring(1));
  }

  private static JsonNode document() {
    try (var in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
