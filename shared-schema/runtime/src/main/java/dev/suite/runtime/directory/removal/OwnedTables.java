package dev.suite.runtime.directory.removal;

import java.util.List;

/** The tables of a service that hold rows of companies, each before those its rows refer to. */
@FunctionalInterface
public interface OwnedTables {
  /** Table names, children first. */
  List<String> childrenFirst();
}
