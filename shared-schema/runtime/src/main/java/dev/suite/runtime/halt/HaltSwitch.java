package dev.suite.runtime.halt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A switch for tests: the process dies as by {@code kill -9} at the step named in {@code
 * suite.halt-at}. Unset in production, it costs one comparison.
 */
@ApplicationScoped
public class HaltSwitch {
  private static final Logger LOG = Logger.getLogger(HaltSwitch.class);
  private static final int KILLED = 137;

  private final Optional<HaltStep> at;

  HaltSwitch(@ConfigProperty(name = "suite.halt-at") Optional<HaltStep> at) {
    this.at = at;
  }

  /** Ends the process without any clean-up if this is the step it is to die at. */
  public void passes(HaltStep step) {
    if (at.isPresent() && at.get() == step) {
      LOG.warnf("Halting at %s because suite.halt-at says so", step);
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
