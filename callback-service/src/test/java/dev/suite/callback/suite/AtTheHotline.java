package dev.suite.callback.suite;

import dev.suite.callback.overdue.adapter.EscalateOverdue;
import dev.suite.testkit.service.AtTheStart;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tests with a hotline of their own, whose requests are escalated when the test says so. */
public abstract class AtTheHotline extends AtTheStart {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  protected final Hotline hotline = Hotline.opened();

  @Inject EscalateOverdue escalateOverdue;

  /** Goes once through what is due. */
  protected void escalateWhatIsDue() {
    escalateOverdue.run().await().atMost(LIMIT);
  }
}
