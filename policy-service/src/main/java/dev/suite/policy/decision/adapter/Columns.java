package dev.suite.policy.decision.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Columns of a statement with the values of their parameters. */
final class Columns {
  private final List<String> columns = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a column. */
  Columns with(String column, Object... parameters) {
    columns.add(column);
    values.addAll(Arrays.asList(parameters));
    return this;
  }

  /** Adds a column if it is wanted. */
  Columns withIf(boolean wanted, String column, Object... parameters) {
    return wanted ? with(column, parameters) : this;
  }

  /** The values of all parameters, with those behind the columns. */
  List<Object> values(Object... behind) {
    return Stream.concat(values.stream(), Arrays.stream(behind)).toList();
  }

  /** The columns as a statement lists them. */
  @Override
  public String toString() {
    return String.join(", ", columns);
  }
}
