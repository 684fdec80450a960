package dev.suite.runtime.directory.admission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.contracts.directory.DirectoryDeletion;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.rule.DirectoryRules;
import dev.suite.runtime.directory.rule.RowFault;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a record of the directory says: how an entity of the platform is now, or that it is gone.
 */
public sealed interface DirectoryChange {
  /** Which entity. */
  EntityId entity();

  /** The platform's version; the largest of an entity rules. */
  long version();

  /** The entity is as this row says. */
  record Saved(DirectoryRow row) implements DirectoryChange {
    @Override
    public EntityId entity() {
      return EntityId.parse(row.key());
    }

    @Override
    public long version() {
      return row.version();
    }
  }

  /**
   * The entity is gone.
   *
   * @param companyId who says so; {@link #NOBODY_SAYS} where the platform sent a bare null
   * @param version {@link #WHATEVER_IT_IS} where the platform sent a bare null
   */
  record Gone(EntityId entity, long companyId, long version) implements DirectoryChange {}

  /** The company of a deletion that names none: it speaks for whoever the row belongs to. */
  long NOBODY_SAYS = 0;

  /** The version of a deletion that names none: it ends the row that is there. */
  long WHATEVER_IT_IS = -1;

  /**
   * Reads a record of the directory topic.
   *
   * @throws UnreadableEventException if it is not one, or says what cannot be
   */
  static DirectoryChange of(Received received) throws UnreadableEventException {
    if (received.payload() == null) {
      return new Gone(id(() -> EntityId.parse(received.key())), NOBODY_SAYS, WHATEVER_IT_IS);
    }
    JsonNode deleted = EventPayload.tree(received.payload()).path("deleted");
    if (!deleted.isBoolean() && !deleted.isMissingNode()) {
      throw new UnreadableEventException("/deleted", "must be true or false", null);
    }
    return deleted.asBoolean() ? gone(received) : saved(received);
  }

  private static Gone gone(Received received) throws UnreadableEventException {
    DirectoryDeletion gone = EventPayload.read(received.payload(), DirectoryDeletion.class);
    if (gone.version() < 0) {
      throw new UnreadableEventException("/version", "must be 0 or more", null);
    }
    if (gone.companyId() <= 0) {
      throw new UnreadableEventException("/company_id", "must be above 0", null);
    }
    return new Gone(id(() -> EntityId.of(gone)), gone.companyId(), gone.version());
  }

  private static Saved saved(Received received) throws UnreadableEventException {
    DirectoryRow row = EventPayload.read(received.payload(), DirectoryRow.class);
    List<RowFault> faults = DirectoryRules.faults(row);
    if (!faults.isEmpty()) {
      throw new UnreadableEventException(
          "/" + faults.getFirst().field(), faults.getFirst().message(), null);
    }
    return new Saved(row);
  }

  private static EntityId id(Supplier<EntityId> read) throws UnreadableEventException {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new UnreadableEventException("a deletion is not of type:id", e);
    }
  }

  /** The types in an order in which each comes after those it refers to. */
  static int rank(DirectoryType type) {
    return switch (type) {
      case company -> 0;
      case branch -> 1;
      case service -> 2;
      case staff -> 3;
      case customer -> 4;
      case appointment -> 5;
    };
  }
}
