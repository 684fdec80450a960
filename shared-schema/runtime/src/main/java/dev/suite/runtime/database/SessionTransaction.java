package dev.suite.runtime.database;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction of Hibernate Reactive. */
record SessionTransaction(Mutiny.Session session) implements OpenTransaction {
  @Override
  public Uni<Integer> update(String sql, Object... values) {
    Mutiny.MutationQuery query = session.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return session.flush().chain(query::executeUpdate);
  }

  @Override
  public Uni<List<Object[]>> rows(String sql, Object... values) {
    Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return session.flush().chain(query::getResultList);
  }
}
