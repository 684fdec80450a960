package dev.suite.runtime.directory;

import dev.suite.contracts.directory.DirectoryDeletion;
import dev.suite.contracts.directory.DirectoryType;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entity of the platform: what it is, and its id as text. */
public record EntityId(DirectoryType type, String id) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");
  private static final Pattern CHAR_36 = Pattern.compile("[\\x21-\\x7e]{1,36}");

  /**
   * Reads {@code type:id}. An id has one spelling: a column would take {@code +7} or {@code 07} for
   * 7 too, and what was checked would not be what is touched.
   *
   * @throws IllegalArgumentException if it is neither a known type nor an id
   */
  public static EntityId parse(String key) {
    int colon = key.indexOf(':');
    if (colon < 0 || colon == key.length() - 1) {
      throw new IllegalArgumentException("not type:id");
    }
    EntityId entity =
        new EntityId(DirectoryType.valueOf(key.substring(0, colon)), key.substring(colon + 1));
    if (!entity.canBe()) {
      throw new IllegalArgumentException("not an id of its type");
    }
    entity.column();
    return entity;
  }

  /** Whether a text can be the id of a branch or staff member. */
  public static boolean isText(String id) {
    return CHAR_36.matcher(id).matches();
  }

  /**
   * The number a text spells as an id; empty where it is the id of no company, customer or such.
   */
  public static Optional<Long> number(String id) {
    return Optional.of(id)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(BigInteger::new)
        .filter(number -> number.bitLength() < Long.SIZE)
        .map(BigInteger::longValue);
  }

  /**
   * Which entity a deletion ends.
   *
   * @throws IllegalArgumentException if its id is not of its type: text for branches and staff, a
   *     whole number for all others
   */
  public static EntityId of(DirectoryDeletion deletion) {
    boolean fits =
        switch (deletion.type()) {
          case branch, staff -> deletion.id().isTextual();
          case company, service, customer, appointment -> deletion.id().isIntegralNumber();
        };
    if (!fits) {
      throw new IllegalArgumentException("not an id of its type");
    }
    return parse(deletion.key());
  }

  /** Whether any entity of its type can have this id. */
  public boolean canBe() {
    return spelling().matcher(id).matches();
  }

  private Pattern spelling() {
    return switch (type) {
      case branch, staff -> CHAR_36;
      case company, service, customer, appointment -> NUMBER;
    };
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
