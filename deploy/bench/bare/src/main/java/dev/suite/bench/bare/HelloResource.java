package dev.suite.bench.bare;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one thing the bare service does. */
@Path("/hello")
public class HelloResource {
  private final Mutiny.SessionFactory sessions;

  HelloResource(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Greets, if the database answers. */
  @GET
  public Uni<String> hello(@QueryParam("name") @NotNull String name) {
    return sessions
        .withStatelessSession(
            session -> session.createNativeQuery("SELECT 1", Long.class).getSingleResult())
        .map(_ -> "hello " + name);
  }
}
