package dev.suite.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A service that owns a database. */
public enum Service {
  POLICY,
  CALLBACK,
  NOTIFICATION;

  /** Returns those whose migrations are on the class path. */
  public static List<Service> present() {
    return Arrays.stream(values())
        .filter(service -> resources().getResource("db/" + service.label()) != null)
        .toList();
  }

  /** Returns the service of this label, {@code policy} for one. */
  public static Service labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Returns the name used in options, variables, folders and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }

  private static ClassLoader resources() {
    return Thread.currentThread().getContextClassLoader();
  }
}
