package dev.suite.callback.queue.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QueueTest extends AtTheCallCentre {
  @Test
  void the_queue_is_ordered_by_deadline_then_priority_then_id() {
    Instant start = START.plus(Duration.ofDays(1));
    long late = centre.request();
    long high = window("high", start);
    long highToo = window("high", start);
    long urgent = window("urgent", start.plus(Duration.ofHours(6)));
    long soon = centre.request("\"priority\":\"urgent\"");
    Reply queue = queue("");
    assertThat(ids(queue)).containsExactly(soon, late, urgent, high, highToo);
    assertThat(queue.text("items[2].queue_key.priority")).isEqualTo("urgent");
    assertThat(queue.number("items[4].queue_key.id")).isEqualTo(highToo);
  }

  @Test
  void queue_order_under_load() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      bodies.add(
          CallCentre.body(
              centre.company().branchId(),
              CallCentre.phone(),
              "\"priority\":\"%s\""
                  .formatted(List.of("urgent", "high", "normal").get(random.nextInt(3)))));
    }
    Set<Long> created = new ConcurrentSkipListSet<>();
    Thread writer =
        Thread.ofVirtual()
            .start(() ->
                bodies.parallelStream()
                    .forEach(body ->
                        created.add(
                            centre.client().post("/callbacks", body).expect(201).number("id"))));
    while (writer.isAlive()) {
      assertOrdered(walk(), seed);
    }
    writer.join();
    List<Place> all = walk();
    assertOrdered(all, seed);
    assertThat(all.stream().map(Place::id))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(created);
  }

  @Test
  void pages_follow_each_other_while_the_queue_changes() {
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      expected.add(centre.request("\"priority\":\"high\""));
    }
    Reply first = queue("?limit=2");
    long passed = centre.request("\"priority\":\"urgent\"");
    centre.take(expected.get(1), "cancel", "{}").expect(200);
    Reply second = queue("?limit=2&after=" + first.text("next"));
    Reply third = queue("?limit=2&after=" + second.text("next"));
    assertThat(Stream.of(first, second, third).flatMap(page -> ids(page).stream()))
        .isEqualTo(expected)
        .doesNotContain(passed);
    assertThat(third.value("next")).isNull();
  }

  @Test
  void without_a_status_the_queue_shows_what_is_still_to_be_done() {
    long open = centre.request();
    long contacted = centre.request();
    centre.take(contacted, "contact", "{\"outcome\":\"reached\"}").expect(200);
    long cancelled = centre.request();
    centre.take(cancelled, "cancel", "{}").expect(200);
    assertThat(ids(queue(""))).containsExactlyInAnyOrder(open, contacted);
    assertThat(ids(queue("?status=cancelled"))).containsExactly(cancelled);
    assertThat(ids(queue("?status=cancelled&status=contacted")))
        .containsExactlyInAnyOrder(cancelled, contacted);
    assertThat(ids(queue("?status=pending"))).isEmpty();
  }

  @Test
  void gets_overdue_callbacks_for_branch() {
    String altona = centre.company().branch();
    long there =
        centre
            .client()
            .post(
                "/callbacks",
                CallCentre.body(altona, CallCentre.phone(), "\"priority\":\"urgent\""))
            .expect(201)
            .number("id");
    long urgent = centre.request("\"priority\":\"urgent\"");
    long answered = centre.request("\"priority\":\"urgent\"");
    centre.take(answered, "contact", "{\"outcome\":\"reached\"}").expect(200);
    long normal = centre.request();
    after(Duration.ofMinutes(210));
    String here = "?branch_id=" + centre.company().branchId();
    Reply overdue = queue(here + "&overdue=true");
    assertThat(ids(overdue)).containsExactly(urgent);
    assertThat(overdue.response().<Number>path("items[0].overdue_hours").doubleValue())
        .isEqualTo(1.5);
    assertThat(ids(queue(here + "&overdue=false"))).containsExactly(answered, normal);
    assertThat(ids(queue("?overdue=true"))).containsExactly(there, urgent);
  }

  @Test
  void the_queue_can_be_narrowed_to_a_priority_and_a_person() {
    String other = centre.agent();
    long theirs = centre.request("\"staff_id\":\"%s\"".formatted(other), "\"priority\":\"high\"");
    long lenas = centre.request("\"staff_id\":\"%s\"".formatted(centre.company().staffId()));
    assertThat(ids(queue("?assigned_to=" + other))).containsExactly(theirs);
    assertThat(ids(queue("?priority=normal"))).containsExactly(lenas);
    assertThat(ids(queue("?priority=urgent"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "status=open, 422, invalid",
    "overdue=yes, 422, invalid",
    "limit=0, 422, invalid",
    "sort=id, 422, invalid",
    "branch_id=nowhere, 404, not_found",
    "assigned_to=nobody, 404, not_found",
    "after=WyJ4Il0, 400, invalid_cursor",
  })
  void filters_that_cannot_be_are_refused(String query, int status, String code) {
    centre.client().get("/callbacks?" + query).expectProblem(status, code);
  }

  private record Place(Instant expiresAt, int priority, long id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::expiresAt)
          .thenComparingInt(Place::priority)
          .thenComparingLong(Place::id)
          .compare(this, other);
    }
  }

  private List<Place> walk() {
    List<Place> places = new ArrayList<>();
    String after = "";
    while (after != null) {
      Reply page = queue("?limit=7" + after);
      for (int i = 0; i < page.list("items").size(); i++) {
        String key = "items[%d].queue_key.".formatted(i);
        places.add(
            new Place(
                page.instant(key + "expires_at"),
                List.of("urgent", "high", "normal").indexOf(page.text(key + "priority")),
                page.number(key + "id")));
      }
      after = page.text("next") == null ? null : "&after=" + page.text("next");
    }
    return places;
  }

  private static void assertOrdered(List<Place> places, long seed) {
    assertThat(places).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
  }

  private long window(String priority, Instant from) {
    return centre.request(
        "\"priority\":\"%s\"".formatted(priority),
        "\"preferred_time_window\":{\"from\":\"%s\",\"to\":\"%s\"}"
            .formatted(from, from.plusSeconds(60)));
  }

  private Reply queue(String query) {
    return centre.client().get("/callbacks" + query.replace("%", "%%")).expect(200);
  }

  private static List<Long> ids(Reply queue) {
    return queue.<Number>list("items.id").stream().map(Number::longValue).toList();
  }
}
