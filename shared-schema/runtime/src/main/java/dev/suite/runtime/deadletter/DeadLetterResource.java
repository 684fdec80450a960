package dev.suite.runtime.deadletter;

import dev.suite.contracts.Topics;
import dev.suite.runtime.deadletter.ReplayDeadLetters.Replay;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists and replays what the consumers of this service could not process, of all companies. */
@Path("/v1/dead-letters")
@Tag(name = "dead letters")
class DeadLetterResource {
  /** Which letters; without ids all that have not been replayed yet. */
  @Schema(name = "ReplayRequest")
  record Request(@Size(max = ReplayDeadLetters.MOST) List<@NotNull String> ids) {}

  private final ListDeadLetters list;
  private final ReplayDeadLetters replay;

  DeadLetterResource(ListDeadLetters list, ReplayDeadLetters replay) {
    this.list = list;
    this.replay = replay;
  }

  @GET
  @RolesAllowed(Roles.PLATFORM)
  @Operation(
      summary = "List dead letters, newest first",
      description = "Of one topic, or of all. They are read from the topic's .dlq on Kafka.")
  public Uni<Page<DeadLetterAnswer>> list(
      @RestQuery String topic,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    if (topic != null && !Topics.ALL.contains(topic)) {
      throw Problem.invalidParameter("topic", "must be one of " + String.join(", ", Topics.ALL));
    }
    Set<String> topics = topic == null ? new TreeSet<>(Topics.ALL) : Set.of(topic);
    return list.list(topics, limit, after);
  }

  @POST
  @Path("/{topic}/replay")
  @RolesAllowed(Roles.PLATFORM)
  @Operation(
      summary = "Send dead letters to their topic again",
      description =
          "With their key and ce_id, each once: a letter that was replayed is not sent again."
              + " Without ids all that were never replayed, 1000 at most; more says whether others"
              + " are left.")
  public Uni<Replay> replay(
      @RestPath String topic, @RequestBody(required = false) @Valid Request request) {
    if (!Topics.ALL.contains(topic)) {
      throw Problem.notFound();
    }
    return request == null || request.ids() == null
        ? replay.all(topic)
        : replay.these(topic, ids(request.ids()));
  }

  private static List<LetterId> ids(List<String> texts) {
    List<LetterId> ids = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String pointer = "/ids/" + i;
      ids.add(
          LetterId.parse(texts.get(i))
              .orElseThrow(() -> Problem.invalid(pointer, "must be an id such as 0-12")));
    }
    return ids;
  }
}
