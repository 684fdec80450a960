package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Handover;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands a message to the first provider that takes it. */
@ApplicationScoped
public class Providers {
  private static final Logger LOG = Logger.getLogger(Providers.class);
  private static final Handover NOBODY =
      new Handover(
          "none",
          new Outcome.PermanentFailure("no_provider", "no provider is set up for the channel"));

  private final List<Provider> providers;
  private final Duration deadline;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  Providers(
      @All List<Provider> providers,
      @ConfigProperty(name = "suite.dispatch.deadline", defaultValue = "30s") Duration deadline) {
    this.providers = providers;
    this.deadline = deadline;
  }

  @PreDestroy
  void stop() {
    calls.shutdownNow();
  }

  /** How long an answer is waited for at most. */
  public Duration deadline() {
    return deadline;
  }

  /** Gives a message to its provider and says what became of it; blocks until the deadline. */
  public Handover hand(Message message) {
    return providers.stream()
        .filter(provider -> provider.takes(message))
        .findFirst()
        .map(provider -> new Handover(provider.name(), answer(provider, message)))
        .orElse(NOBODY);
  }

  private Outcome answer(Provider provider, Message message) {
    Future<Outcome> call = calls.submit(() -> provider.send(message));
    try {
      return call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Outcome.Unknown("timeout", "no answer within " + deadline);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown("interrupted", "the service stopped before the answer came");
    } catch (ExecutionException e) {
      LOG.errorf(e.getCause(), "%s failed on notification %d", provider.name(), message.id());
      return new Outcome.Unknown("internal", e.getCause().getClass().getName());
    } finally {
      call.cancel(true);
    }
  }
}
