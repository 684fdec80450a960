package dev.suite.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values at and beyond the edges of what fields are for. */
final class OddValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "+1",
          "007",
          "1.5",
          "1e5",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551616",
          "NaN",
          "null",
          "true",
          "undefined",
          "*",
          "\"*\"",
          "W/\"1\"",
          "\"0\"",
          "' OR '1'='1",
          "\"; --",
          "../../../etc/passwd",
          "a/b",
          "a;b=c",
          "\u0000",
          "\t",
          "a\nb",
          "\uD83D\uDE00",
          "\u202E\u0645\u0631\u062D\u0628\u0627",
          "{{name}}",
          "${name}",
          "<b>&amp;</b>",
          "x".repeat(256),
          "x".repeat(1_001),
          "x".repeat(10_001),
          "00000000-0000-0000-0000-000000000000",
          "not-a-uuid-not-a-uuid-not-a-uuid-not",
          "2026-11-21T10:00:00Z",
          "2026-02-30T10:00:00Z",
          "2026-11-21T10:00:00",
          "2026-11-21",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "-999999999-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "0.00",
          "-0.01",
          "10.005",
          "99999999.99",
          "100000000.00",
          "1E+9",
          "+4915112345678",
          "de",
          "en-GB;q=x",
          "Europe/Berlin",
          "EUR");
  private static final List<JsonNode> NODES =
      List.of(
          NullNode.instance,
          BooleanNode.TRUE,
          BooleanNode.FALSE,
          number("0"),
          number("-1"),
          number("1"),
          number("1.5"),
          number("-0.0"),
          number("0.001"),
          number("1e308"),
          number("1e-400"),
          number("1e400"),
          number("2147483647"),
          number("2147483648"),
          BigIntegerNode.valueOf(BigInteger.TWO.pow(63)),
          BigIntegerNode.valueOf(BigInteger.TWO.pow(64)),
          BigIntegerNode.valueOf(BigInteger.TEN.pow(400)),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode().addNull(),
          JsonNodeFactory.instance.arrayNode().add("a").add("a"),
          JsonNodeFactory.instance.objectNode().put("a", 1),
          nested(200));

  private OddValues() {}

  private static JsonNode number(String digits) {
    return DecimalNode.valueOf(new BigDecimal(digits));
  }

  private static JsonNode nested(int depth) {
    JsonNode node = JsonNodeFactory.instance.arrayNode();
    for (int i = 1; i < depth; i++) {
      node = JsonNodeFactory.instance.arrayNode().add(node);
    }
    return node;
  }

  /** Text for a path, a query or a field. */
  static String text(Random chance) {
    return of(TEXTS, chance);
  }

  /** Anything a field may be sent. */
  static JsonNode node(Random chance) {
    return chance.nextBoolean() ? of(NODES, chance).deepCopy() : TextNode.valueOf(text(chance));
  }

  /** One of these. */
  static <T> T of(List<T> values, Random chance) {
    return values.get(chance.nextInt(values.size()));
  }
}
