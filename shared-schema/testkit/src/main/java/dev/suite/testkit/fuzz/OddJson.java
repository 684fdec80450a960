package dev.suite.testkit.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a body that works, in one to three places. */
final class OddJson {
  private static final int FACES = 8;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Vocabulary words;
  private final Random chance;

  OddJson(Vocabulary words, Random chance) {
    this.words = words;
    this.chance = chance;
  }

  /** The body spoiled as JSON, or with a chance of one in eight as text. */
  String of(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      for (int times = 1 + chance.nextInt(3); times > 0; times--) {
        spoil(root);
      }
      String spoiled = JSON.writeValueAsString(root);
      return chance.nextInt(FACES) == 0 ? broken(spoiled) : spoiled;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A sample is not JSON: " + body, e);
    }
  }

  private String broken(String body) {
    return switch (chance.nextInt(5)) {
      case 0 -> body.substring(0, chance.nextInt(body.length()));
      case 1 -> body + body;
      case 2 -> "[" + body + "]";
      case 3 -> body.replace('"', '\'');
      default -> OddValues.text(chance);
    };
  }

  private void spoil(JsonNode root) {
    switch (OddValues.of(containers(root, new ArrayList<>()), chance)) {
      case ObjectNode object -> spoil(object);
      case ArrayNode array -> spoil(array);
      default -> throw new IllegalStateException("Only containers were asked for");
    }
  }

  private void spoil(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    boolean isNew = names.isEmpty() || chance.nextInt(3) == 0;
    String name = isNew ? words.field(chance) : OddValues.of(names, chance);
    if (!isNew && chance.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, value());
    }
  }

  private void spoil(ArrayNode array) {
    switch (chance.nextInt(3)) {
      case 0 -> array.removeAll();
      case 1 -> array.add(value());
      default -> {
        JsonNode one = array.isEmpty() ? value() : array.get(0);
        for (int i = 0; i < 300; i++) {
          array.add(one.deepCopy());
        }
      }
    }
  }

  private JsonNode value() {
    return chance.nextInt(4) == 0 ? TextNode.valueOf(words.value(chance)) : OddValues.node(chance);
  }

  private static List<JsonNode> containers(JsonNode node, List<JsonNode> found) {
    if (node.isContainerNode()) {
      found.add(node);
      node.forEach(child -> containers(child, found));
    }
    return found;
  }
}
