package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryArrival;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A company that moves to another time zone has other days: its stats are rebuilt. */
@ApplicationScoped
class ZoneChange implements DirectoryArrival {
  private final RebuildStore rebuilds;

  ZoneChange(RebuildStore rebuilds) {
    this.rebuilds = rebuilds;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, DirectoryRow row) {
    return row instanceof DirectoryCompany company
        ? rebuilds.requestForZone(tx, company.id(), company.version(), company.timeZone())
        : Uni.createFrom().voidItem();
  }
}
