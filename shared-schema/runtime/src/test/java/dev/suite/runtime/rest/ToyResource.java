package dev.suite.runtime.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.CompanyMayBeUnknown;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource written the way the services write theirs, with one row: toy 1, version 3. */
@Path("/v1/companies/{company_id}/toys")
class ToyResource {
  private static final Logger LOG = Logger.getLogger(ToyResource.class);
  static final long ROWS = 5;

  private final Caller caller;
  private final ObjectMapper json;

  ToyResource(Caller caller, ObjectMapper json) {
    this.caller = caller;
    this.json = json;
  }

  enum Colour {
    @JsonProperty("red")
    RED,
    @JsonProperty("blue_green")
    BLUE_GREEN
  }

  record Maker(@NotNull String type, String id) {}

  record Part(@NotNull @Size(max = 10) String partName, @Positive Integer count) {}

  record Toy(
      @NotNull @Size(max = 20) String name,
      Colour colour,
      Long weight,
      Integer count,
      Boolean soft,
      Instant madeAt,
      BigDecimal price,
      @Valid Maker modifiedBy,
      List<@Valid Part> parts) {}

  record Note(@Size(max = 5) String text) {}

  record Asker(long companyId, String subject, String language, boolean mayRecord) {}

  @GET
  @RolesAllowed(Roles.READ)
  public Uni<Page<Long>> list(
      @RestPath("company_id") long companyId,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @RestQuery String after,
      @RestQuery Colour colour,
      @RestQuery("made_after") Instant madeAfter,
      @RestQuery Boolean soft,
      @RestQuery List<String> tag) {
    Listing listing = new Listing("toys", companyId);
    long last = listing.after(after).map(position -> position.number(0)).orElse(ROWS + 1);
    List<Long> rows =
        LongStream.rangeClosed(1, ROWS)
            .map(id -> ROWS + 1 - id)
            .filter(id -> id < last)
            .limit(limit + 1L)
            .boxed()
            .toList();
    return Uni.createFrom().item(listing.page(rows, limit, List::of));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @ResponseStatus(201)
  public Uni<Toy> create(@RestPath("company_id") long companyId, @Valid @NotNull Toy toy) {
    return Uni.createFrom().item(toy);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.READ)
  public Uni<Map<String, Long>> read(@RestPath("company_id") long companyId, @RestPath long id) {
    return id == 1
        ? Uni.createFrom().item(Map.of("id", id))
        : Uni.createFrom().failure(Problem.notFound());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public Uni<Toy> change(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Toy toy) {
    if (id != 1) {
      throw Problem.notFound();
    }
    ETags.require(ifMatch, 3);
    throw Problem.of(409, "toy_is_in_use", "Wait until it is given back.").build();
  }

  @POST
  @Path("/{id}/touch")
  @RolesAllowed(Roles.RECORD)
  public Uni<Map<String, Boolean>> touch(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestHeader("Idempotency-Key") String key,
      @Valid Note note) {
    return Uni.createFrom().item(Map.of("noted", note != null));
  }

  @PUT
  @Path("/directory")
  @RolesAllowed(Roles.DIRECTORY)
  @CompanyMayBeUnknown
  public Uni<Map<String, Boolean>> feed(@RestPath("company_id") long companyId) {
    return Uni.createFrom().item(Map.of("fed", true));
  }

  @GET
  @Path("/asker")
  @RolesAllowed(Roles.READ)
  public Uni<Asker> asker(@RestPath("company_id") long companyId) {
    LOG.infof("Asked by a caller of +49 171 2345678");
    return Uni.createFrom()
        .item(() ->
            new Asker(
                caller.companyId(),
                caller.subject(),
                caller.language().name(),
                caller.may(Roles.RECORD)));
  }

  @GET
  @Path("/faults/{kind}")
  @RolesAllowed(Roles.READ)
  public Uni<String> fault(@RestPath("company_id") long companyId, @RestPath String kind)
      throws JsonProcessingException {
    return switch (kind) {
      case "bug" -> throw new IllegalStateException("SELECT secret FROM table");
      case "error" -> throw new StackOverflowError("deep in SELECT");
      case "stored-json" -> Uni.createFrom().item(json.readValue("[1]", Maker.class).type());
      case "outage" ->
          Uni.createFrom().failure(new RuntimeException(new ToyOutage.Down("db at 10.0.0.1")));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @GET
  @Path("/faults/result")
  @RolesAllowed(Roles.READ)
  @NotNull
  public String invalidResult(@RestPath("company_id") long companyId) {
    return null;
  }
}
