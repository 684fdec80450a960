package dev.suite.runtime.rest.gate;

import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.caller.TenantGuard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** 429 for a company over its rate; a limiter that fails lets requests pass and is counted. */
@ApplicationScoped
class RateGate {
  private final RateLimit limit;
  private final Counter refused;
  private final Counter failedOpen;

  RateGate(RateLimit limit, MeterRegistry meters) {
    this.limit = limit;
    this.refused = meters.counter("suite.rate_limit.refused");
    this.failedOpen = meters.counter("suite.rate_limit.failed_open");
  }

  @ServerRequestFilter(preMatching = true, priority = Order.RATE)
  void refuseAboveLimit(RoutingContext exchange) {
    TenantGuard.company(exchange).ifPresent(this::refuseAboveLimit);
  }

  private void refuseAboveLimit(long companyId) {
    Duration wait = waitOf(companyId);
    if (wait.isPositive()) {
      refused.increment();
      throw Problem.of(ProblemCode.RATE_LIMITED)
          .retryAfter(wait.plusMillis(999).toSeconds())
          .build();
    }
  }

  private Duration waitOf(long companyId) {
    try {
      return limit.take(companyId);
    } catch (RuntimeException _) {
      failedOpen.increment();
      return Duration.ZERO;
    }
  }
}
