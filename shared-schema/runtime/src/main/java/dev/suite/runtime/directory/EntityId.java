package dev.suite.runtime.directory;

import dev.suite.contracts.DirectoryType;

/** An entity of the platform: what it is, and its id as text. */
public record EntityId(DirectoryType type, String id) {
  /**
   * Reads {@code type:id}.
   *
   * @throws IllegalArgumentException if it is neither a known type nor an id
   */
  static EntityId parse(String key) {
    int colon = key.indexOf(':');
    if (colon < 0 || colon == key.length() - 1) {
      throw new IllegalArgumentException("not type:id");
    }
    EntityId entity =
        new EntityId(DirectoryType.valueOf(key.substring(0, colon)), key.substring(colon + 1));
    entity.column();
    return entity;
  }

  /** The id as its column takes it: text for branches and staff, a number for all others. */
  public Object column() {
    return switch (type) {
      case branch, staff -> id;
      case company, service, customer, appointment -> Long.valueOf(id);
    };
  }

  @Override
  public String toString() {
    return type + ":" + id;
  }
}
