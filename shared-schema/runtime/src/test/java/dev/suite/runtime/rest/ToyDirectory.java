package dev.suite.runtime.rest;

import dev.suite.runtime.rest.caller.KnownCompanies;
import dev.suite.runtime.rest.gate.Replicas;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Companies 7, 8 and 9 exist; asking for 66 finds the database down. Two replicas live. */
@Alternative
@ApplicationScoped
class ToyDirectory implements KnownCompanies, Replicas {
  @Override
  public Uni<Boolean> exists(long companyId) {
    return companyId == 66
        ? Uni.createFrom().failure(new ToyOutage.Down("no connection"))
        : Uni.createFrom().item(companyId >= 7 && companyId <= 9);
  }

  @Override
  public int live() {
    return 2;
  }
}
