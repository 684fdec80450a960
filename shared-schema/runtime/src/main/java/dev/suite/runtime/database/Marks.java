package dev.suite.runtime.database;

import java.util.Collections;

/** Places for the values of a list in a statement. */
public final class Marks {
  private Marks() {}

  /** Returns one place for each of so many values: {@code ?,?,?}. */
  public static String of(int values) {
    return of(values, "?");
  }

  /** Returns the places of so many groups of values: {@code (?,?),(?,?)}. */
  public static String of(int groups, String group) {
    return String.join(",", Collections.nCopies(groups, group));
  }
}
