package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.channel.Simulated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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
  public Outcome send(Message message) throws InterruptedException {
    Simulated simulated = Simulated.at(message.to()).orElseThrow();
    if (simulated == Simulated.DELAYS) {
      Thread.sleep(delay);
    }
    return simulated.outcome();
  }
}
