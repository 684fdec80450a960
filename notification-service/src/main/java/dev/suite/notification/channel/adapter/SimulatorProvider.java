package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.channel.Simulated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the addresses that fail on purpose before any provider sees them, where it is enabled. */
@ApplicationScoped
@Priority(100)
class SimulatorProvider implements Provider {
  private final boolean enabled;
  private final Duration delay;

  SimulatorProvider(
      @ConfigProperty(name = "suite.simulator.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "suite.simulator.delay", defaultValue = "5s") Duration delay) {
    this.enabled = enabled;
    this.delay = delay;
  }

  @Override
  public String name() {
    return "simulator";
  }

  @Override
  public boolean takes(Message message) {
    return enabled && Simulated.at(message.to()).isPresent();
  }

  @Override
  public Outcome send(Message message) {
    Simulated simulated = Simulated.at(message.to()).orElseThrow();
    Duration after = simulated == Simulated.DELAYS ? delay : Duration.ZERO;
    return new CompletableFuture<Outcome>()
        .completeOnTimeout(simulated.outcome(), after.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
