package dev.suite.runtime.database;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Leaves out two gauges that the database client sets up anew for each connection under the name of
 * its pool: only the first would count, and the second is warned of. The pools have their own.
 */
@ApplicationScoped
class ConnectionGauges {
  private static final Set<String> NAMES = Set.of("mysql.queue.size", "mysql.current");

  @Produces
  @Singleton
  MeterFilter withoutThem() {
    return MeterFilter.deny(meter -> NAMES.contains(meter.getName()));
  }
}
