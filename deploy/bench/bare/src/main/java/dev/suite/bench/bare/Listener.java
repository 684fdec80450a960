package dev.suite.bench.bare;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Drops what comes: without a channel Quarkus would not start a Kafka client. */
@ApplicationScoped
class Listener {
  @Incoming("appointment_modified")
  Uni<Void> modified(List<byte[]> batch) {
    return Uni.createFrom().voidItem();
  }

  @Incoming("directory")
  Uni<Void> directory(List<byte[]> batch) {
    return Uni.createFrom().voidItem();
  }

  @Incoming("policy_changed")
  Uni<Void> policyChanged(List<byte[]> batch) {
    return Uni.createFrom().voidItem();
  }
}
