package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.appointment.adapter.AppointmentKey;
import dev.suite.policy.decision.appointment.adapter.BookedAppointment;
import dev.suite.policy.decision.appointment.adapter.BookedAppointmentStore;
import dev.suite.policy.decision.appointment.adapter.HistoryWanted;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.cache.adapter.PolicyHistory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives decisions their facts: together with other requests, or inside a transaction alone. */
@ApplicationScoped
class FactSources {
  private final BookedAppointmentStore appointments;
  private final PolicyCache policies;
  private final PolicyHistory history;

  FactSources(BookedAppointmentStore appointments, PolicyCache policies, PolicyHistory history) {
    this.appointments = appointments;
    this.policies = policies;
    this.history = history;
  }

  /** By whatever connection is free; requests share statements and what is loaded. */
  FactSource shared() {
    return new Shared();
  }

  /**
   * By a transaction's own connection, which sees what it has locked; who holds a connection must
   * not wait for another.
   */
  FactSource in(SqlConnection transaction) {
    return new InTransaction(transaction);
  }

  private final class Shared implements FactSource {
    @Override
    public Uni<BookedAppointment> appointment(AppointmentKey key, HistoryWanted wanted) {
      return appointments.read(key, wanted);
    }

    @Override
    public Uni<CompanyPolicies> policies(BookedAppointment booked, PolicyType type) {
      return policies.of(booked.companyId(), type, booked.epoch());
    }

    @Override
    public Uni<Resolution> policyAt(BookedAppointment booked, PolicyType type, Instant at) {
      return history.resolveAt(booked.companyId(), booked.epoch(), type, booked.chain(), at);
    }
  }

  private final class InTransaction implements FactSource {
    private final SqlConnection transaction;

    InTransaction(SqlConnection transaction) {
      this.transaction = transaction;
    }

    @Override
    public Uni<BookedAppointment> appointment(AppointmentKey key, HistoryWanted wanted) {
      return appointments.read(transaction, key, wanted);
    }

    @Override
    public Uni<CompanyPolicies> policies(BookedAppointment booked, PolicyType type) {
      return policies.in(transaction, booked.companyId(), type, booked.epoch());
    }

    @Override
    public Uni<Resolution> policyAt(BookedAppointment booked, PolicyType type, Instant at) {
      return history.resolveAt(
          transaction, booked.companyId(), booked.epoch(), type, booked.chain(), at);
    }
  }
}
