package dev.suite.testkit.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import dev.suite.testkit.service.PlatformClient;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.RunningService;
import dev.suite.testkit.service.TopicOfTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says of events it could not process, and how it sends them again. */
public abstract class DeadLetterRules {
  private static final String LIST = "/v1/dead-letters?topic=directory";
  private static final String REPLAY = "/v1/dead-letters/directory/replay";

  private final PlatformClient platform = PlatformClient.ofPlatform();
  private final UUID poison = UUID.randomUUID();

  @Test
  void what_cannot_be_read_is_listed_with_its_reason() {
    bury(poison);
    Map<String, Object> letter = letters(poison).getFirst();
    assertThat(letter)
        .containsEntry("topic", "directory")
        .containsEntry("key", "customer:" + poison)
        .containsEntry("consumer", "directory")
        .containsEntry("value", "no json")
        .containsEntry("replayed_at", null)
        .containsKeys("reason", "exception", "partition", "offset", "at");
    assertThat(letter.get("reason")).asString().isNotBlank();
  }

  @Test
  void a_letter_is_replayed_once_under_its_key_and_identity_and_may_die_again() {
    bury(poison);
    String id = (String) letters(poison).getFirst().get("id");
    Reply first = replay(id);
    assertThat(first.<String>list("replayed")).containsExactly(id);
    await().untilAsserted(() -> assertThat(letters(poison)).hasSize(2));
    assertThat(TopicOfTests.read("directory", "customer:" + poison))
        .hasSize(2)
        .allSatisfy(event -> {
          assertThat(TopicOfTests.header(event, "ce_id")).isEqualTo(poison.toString());
          assertThat(TopicOfTests.header(event, "dlq-reason")).isNull();
        });

    Reply again = replay(id);
    assertThat(again.<String>list("replayed")).isEmpty();
    assertThat(again.<String>list("already_replayed")).containsExactly(id);
    assertThat(letters(poison).getLast()).extractingByKey("replayed_at").isNotNull();
  }

  @Test
  void without_ids_all_go_that_never_went() {
    UUID other = UUID.randomUUID();
    bury(poison);
    bury(other);
    Reply replay = platform.post(REPLAY, "").expect(200);
    assertThat(replay.<String>list("replayed"))
        .contains(
            (String) letters(poison).getLast().get("id"),
            (String) letters(other).getLast().get("id"));
    assertThat(replay.flag("more")).isFalse();
  }

  @Test
  void pages_lead_through_them_from_the_newest_back() {
    for (int i = 0; i < 5; i++) {
      bury(UUID.randomUUID());
    }
    List<Object> all = platform.get(LIST + "&limit=200").expect(200).list("items.id");
    List<Object> read = new ArrayList<>();
    String after = "";
    while (after != null && read.size() < 6) {
      Reply page = platform.get(LIST + "&limit=2" + after).expect(200);
      read.addAll(page.list("items.id"));
      after = page.text("next") == null ? null : "&after=" + page.text("next");
    }
    assertThat(read).containsSubsequence(all.subList(0, 5)).doesNotHaveDuplicates();
    platform.get("/v1/dead-letters?limit=1").expect(200);
    platform.get(LIST + "&after=nonsense").expectProblem(400, "invalid_cursor");
  }

  @Test
  void what_is_no_topic_and_no_letter_is_refused() {
    platform.get("/v1/dead-letters?topic=toys").expectProblem(422, "invalid");
    platform.post("/v1/dead-letters/toys/replay", "{}").expectProblem(404, "not_found");
    assertThat(
            platform
                .post(REPLAY, "{\"ids\":[\"0-999999999\"]}")
                .expectProblem(422, "invalid")
                .text("errors[0].pointer"))
        .isEqualTo("/ids/0");
    platform.post(REPLAY, "{\"ids\":[\"first\"]}").expectProblem(422, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "service", "agent", "reader"})
  void they_are_the_platforms_alone(String role) {
    long company = DirectoryFixture.in(RunningService.database()).companyId();
    var other = new PlatformClient(TestTokens.token(company, role));
    other.get(LIST).expectProblem(403, "forbidden");
    other.post(REPLAY, "{}").expectProblem(403, "forbidden");
    assertThat(given().get(LIST).statusCode()).isEqualTo(401);
  }

  private void bury(UUID id) {
    TopicOfTests.send(
        "directory", "customer:" + id, TopicOfTests.headers(id, "directory"), "no json");
    await().untilAsserted(() -> assertThat(letters(id)).isNotEmpty());
  }

  private List<Map<String, Object>> letters(UUID id) {
    return platform.get(LIST + "&limit=200").expect(200).<Map<String, Object>>list("items").stream()
        .filter(letter -> id.toString().equals(letter.get("ce_id")))
        .toList();
  }

  private Reply replay(String id) {
    return platform.post(REPLAY, "{\"ids\":[\"%s\"]}".formatted(id)).expect(200);
  }
}
