package dev.suite.runtime.deadletter;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the boxes of dead letters for those who read them. */
@ApplicationScoped
class LetterBoxes {
  private static final int WAIT_SECONDS = 5;

  /** A fetch that waits for more at the end of one box holds up the next box of that broker. */
  private static final int FETCH_WAIT_MS = 10;

  private final Map<String, Object> settings;
  private final String service;

  LetterBoxes(
      @Identifier("default-kafka-broker") Map<String, Object> connection,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.service = service;
    settings = new HashMap<>(connection);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
  }

  /** Does this with the boxes of topics on a thread that may wait; 503 while no broker answers. */
  <T> Uni<T> with(Set<String> topics, Function<LetterReader, T> work) {
    return Uni.createFrom()
        .item(() -> {
          try (var reader = new LetterReader(settings, service, topics)) {
            return work.apply(reader);
          }
        })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onFailure(KafkaException.class)
        .transform(_ -> Problem.of(ProblemCode.UNAVAILABLE).retryAfter(WAIT_SECONDS).build());
  }
}
