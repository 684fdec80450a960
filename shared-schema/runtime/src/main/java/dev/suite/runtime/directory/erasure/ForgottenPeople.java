package dev.suite.runtime.directory.erasure;

import dev.suite.contracts.DeadLetters;
import dev.suite.contracts.Topics;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes the published versions of a customer or staff member who is deleted: they hold name,
 * number and address, and would stay in the outbox until it is purged. Of a customer it blanks
 * besides what people wrote in events and dead letters that are on their way or published, and in
 * events that wait. What cannot be read goes whole.
 */
@ApplicationScoped
class ForgottenPeople implements DirectoryRemoval {
  private static final String REMOVE =
      """
      DELETE FROM outbox
      WHERE company_id = ? AND topic IN (?, ?) AND event_key = ? AND published_at IS NOT NULL\
      """;
  private static final String BLANKED =
      """
       SET payload = IF(JSON_VALID(CONVERT(payload USING utf8mb4)),
        JSON_REPLACE(CONVERT(payload USING utf8mb4), '$.reason', '', '$.customer_name', '',
          '$.phone_number', ''), '')\
      """;
  private static final String THEIR_KEY = "event_key = ? AND topic LIKE 'appointment\\_modifi%'";

  /** Producers outside may use any key: a dead letter counts by what it says. */
  private static final String NAMES_THEM =
      """
      topic LIKE '%.dlq' AND IF(JSON_VALID(CONVERT(payload USING utf8mb4)),
        JSON_EXTRACT(CONVERT(payload USING utf8mb4), '$.customer_id') = ?, FALSE)\
      """;

  private static final String BLANK_EVENTS =
      "UPDATE outbox"
          + BLANKED
          + " WHERE company_id = ? AND ((%s) OR (%s))".formatted(THEIR_KEY, NAMES_THEM);
  private static final String BLANK_WAITING =
      "UPDATE waiting_events" + BLANKED + " WHERE " + THEIR_KEY;

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return switch (entity.type()) {
      case customer -> remove(tx, companyId, entity).chain(() -> blank(tx, companyId, entity));
      case staff -> remove(tx, companyId, entity);
      case company, branch, service, appointment -> Uni.createFrom().voidItem();
    };
  }

  private static Uni<Void> remove(OpenTransaction tx, long companyId, EntityId entity) {
    return tx.update(
            REMOVE,
            companyId,
            Topics.DIRECTORY,
            Topics.DIRECTORY + DeadLetters.TOPIC_SUFFIX,
            entity.type().name() + ":" + entity.id())
        .replaceWithVoid();
  }

  private static Uni<Void> blank(OpenTransaction tx, long companyId, EntityId customer) {
    String key = companyId + ":" + customer.id();
    return tx.update(BLANK_EVENTS, companyId, key, customer.column())
        .chain(() -> tx.update(BLANK_WAITING, key))
        .replaceWithVoid();
  }
}
