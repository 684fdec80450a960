package dev.suite.notification.routing.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.notification.mapping.adapter.EventMapping;
import dev.suite.notification.mapping.adapter.EventMappingStore;
import dev.suite.notification.routing.adapter.ConfigurationStore.Written;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.CallersObject;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Creates or changes a scope's configuration of an event on a channel. */
@ApplicationScoped
class SaveConfiguration {
  private static final String METADATA = "/metadata";

  /** What came of it. */
  record Saved(SavedConfiguration configuration, boolean created) {}

  private final Pool pool;
  private final ScopeStore scopes;
  private final EventMappingStore events;
  private final ConfigurationStore store;
  private final ObjectMapper json;

  SaveConfiguration(
      Pool pool,
      ScopeStore scopes,
      EventMappingStore events,
      ConfigurationStore store,
      ObjectMapper json) {
    this.pool = pool;
    this.scopes = scopes;
    this.events = events;
    this.store = store;
    this.json = json;
  }

  /**
   * Saves it.
   *
   * @return fails with 404 for an unknown scope or event, 422 for what is wrong with it, 428 or 412
   *     when it exists already in a version the caller has not seen
   */
  Uni<Saved> save(ConfigurationKey key, ConfigurationRequest request, String ifMatch) {
    Written written = new Written(request, metadata(request));
    return scopes
        .refuseUnknown(key.companyId(), key.scope())
        .chain(() -> refuseUnknownEvents(key, request))
        .invoke(() -> refuseOwnFallback(key, request))
        .chain(() -> Transactions.in(pool, tx -> write(tx, key, written, ifMatch)))
        .onFailure(DatabaseFailure::duplicate)
        .transform(_ -> Problem.of(ProblemCode.PRECONDITION_FAILED).build());
  }

  private Uni<Saved> write(SqlClient tx, ConfigurationKey key, Written written, String ifMatch) {
    return store
        .find(tx, key, true)
        .chain(found -> {
          Uni<Void> done =
              found.isPresent()
                  ? change(tx, key, written, ifMatch, found.get())
                  : create(tx, key, written, ifMatch);
          return done.chain(() -> store.find(tx, key, false))
              .map(saved -> new Saved(saved.orElseThrow(), found.isEmpty()));
        });
  }

  private Uni<Void> create(SqlClient tx, ConfigurationKey key, Written written, String ifMatch) {
    ETags.honourAbsent(ifMatch);
    return store.insert(tx, key, written);
  }

  private Uni<Void> change(
      SqlClient tx,
      ConfigurationKey key,
      Written written,
      String ifMatch,
      SavedConfiguration found) {
    int version = found.stored().version();
    ETags.require(ifMatch, found.etag());
    return store.update(tx, key, written, version + 1);
  }

  private Uni<Void> refuseUnknownEvents(ConfigurationKey key, ConfigurationRequest request) {
    return events
        .find(pool, key.companyId(), key.eventType())
        .map(event -> event.orElseThrow(Problem::notFound))
        .chain(event ->
            request.templateOverride() == null
                ? Uni.createFrom().item(Optional.of(event))
                : events.find(pool, key.companyId(), request.templateOverride()))
        .invoke(SaveConfiguration::refuseUnknownTemplate)
        .replaceWithVoid();
  }

  private static void refuseUnknownTemplate(Optional<EventMapping> event) {
    if (event.isEmpty()) {
      throw Problem.invalid("/template_override", "must be an event of GET /notification-events");
    }
  }

  private static void refuseOwnFallback(ConfigurationKey key, ConfigurationRequest request) {
    if (request.fallbackChannel().equals(key.channel().code())) {
      throw Problem.invalid("/fallback_channel", "must be another channel than its own");
    }
  }

  private String metadata(ConfigurationRequest request) {
    CallersObject.check(METADATA, request.metadata());
    try {
      return CallersObject.sized(METADATA, json.writeValueAsString(request.metadata()));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("what was JSON must become JSON", bug);
    }
  }
}
