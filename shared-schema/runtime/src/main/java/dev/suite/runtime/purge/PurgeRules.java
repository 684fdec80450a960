package dev.suite.runtime.purge;

import java.util.List;

/** What is to be purged; each bean of this type is asked. */
@FunctionalInterface
public interface PurgeRules {
  /** The rules, with the ages of this deployment. */
  List<PurgeRule> rules();
}
