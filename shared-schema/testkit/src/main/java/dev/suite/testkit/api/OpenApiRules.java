package dev.suite.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.service.RunningService;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document a service serves is the one that is checked in, and is whole. */
public abstract class OpenApiRules {
  private static final Path CHECKED_IN = Path.of("openapi/openapi.yaml");
  private static final Path SERVED = Path.of("target/openapi.yaml");

  @Test
  void the_running_service_is_the_one_that_is_checked_in() throws IOException {
    String served = Operations.text();
    Files.writeString(SERVED, served);
    assertThat(Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : "")
        .as("Where meant: cd %s && cp %s %s", RunningService.name(), SERVED, CHECKED_IN)
        .isEqualTo(served);
  }

  @Test
  void it_says_what_the_service_is() {
    JsonPath document = Operations.document();
    assertThat(document.getString("openapi")).startsWith("3.1");
    assertThat(document.getString("info.title")).isEqualTo(RunningService.name());
    assertThat(document.getString("components.securitySchemes.bearer.bearerFormat"))
        .isEqualTo("JWT");
  }

  @Test
  void every_reference_leads_somewhere() {
    JsonPath document = Operations.document();
    var references =
        Pattern.compile("#/components/([a-z]+)/([A-Za-z0-9_.-]+)")
            .matcher(Operations.text())
            .results()
            .toList();
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(one ->
            assertThat(document.getMap("components." + one.group(1))).containsKey(one.group(2)));
  }

  @Test
  void every_operation_has_a_name_a_summary_a_tag_and_its_refusals() {
    var names = new HashSet<String>();
    assertThat(Operations.all())
        .isNotEmpty()
        .allSatisfy(operation -> {
          assertThat(names.add(operation.id())).isTrue();
          assertThat(operation.details()).containsKeys("summary", "tags");
          assertThat((Map<?, ?>) operation.details().get("responses"))
              .extracting(Map::keySet)
              .asString()
              .contains("401", "403", "404", "429", "500", "503");
        });
  }
}
