package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suite.policy.resolution.json.MergePatch;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of RFC 7396, appendix A, for objects. */
class MergePatchTest {

  static Stream<Arguments> examples() {
    return Stream.of(
        arguments(object("a", "b"), object("a", "c"), object("a", "c")),
        arguments(object("a", "b"), object("b", "c"), object("a", "b", "b", "c")),
        arguments(object("a", "b"), object("a", null), object()),
        arguments(object("a", "b", "b", "c"), object("a", null), object("b", "c")),
        arguments(object("a", List.of("b")), object("a", "c"), object("a", "c")),
        arguments(object("a", "c"), object("a", List.of("b")), object("a", List.of("b"))),
        arguments(
            object("a", object("b", "c")),
            object("a", object("b", "d", "c", null)),
            object("a", object("b", "d"))),
        arguments(
            object("a", List.of(object("b", "c"))),
            object("a", List.of(1)),
            object("a", List.of(1))),
        arguments(object("e", null), object("a", 1), object("e", null, "a", 1)),
        arguments(
            object(),
            object("a", object("bb", object("ccc", null))),
            object("a", object("bb", object()))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_patch_is_laid_over_as_the_standard_says(
      Map<String, Object> base, Map<String, Object> patch, Map<String, Object> result) {
    assertThat(MergePatch.apply(base, patch)).isEqualTo(result);
  }

  @Test
  void neither_base_nor_patch_is_changed() {
    Map<String, Object> base = object("quota", object("limit", 3));
    Map<String, Object> patch = object("quota", object("limit", 5));
    MergePatch.apply(base, patch);
    assertThat(base).isEqualTo(object("quota", object("limit", 3)));
    assertThat(patch).isEqualTo(object("quota", object("limit", 5)));
  }
}
