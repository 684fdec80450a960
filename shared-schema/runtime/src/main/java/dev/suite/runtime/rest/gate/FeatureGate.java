package dev.suite.runtime.rest.gate;

import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.caller.TenantGuard;
import io.smallrye.config.ConfigMapping;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** 503 {@code feature_disabled} on all company paths while the service's flag is off. */
@ApplicationScoped
class FeatureGate {
  /** The switch of a whole service. */
  @ConfigMapping(prefix = "suite.feature")
  interface Settings {
    /** The name of the setting that turns it off, such as {@code FEATURE_POLICY_SYSTEM}. */
    Optional<String> flag();
  }

  private final Optional<String> offFlag;

  FeatureGate(Settings settings, Config config) {
    offFlag =
        settings.flag().filter(flag -> !config.getOptionalValue(flag, Boolean.class).orElse(true));
  }

  @ServerRequestFilter(preMatching = true, priority = Order.FEATURE)
  void refuseWhileOff(RoutingContext exchange) {
    if (offFlag.isPresent() && TenantGuard.company(exchange).isPresent()) {
      throw Problem.of(ProblemCode.FEATURE_DISABLED)
          .with("flag", offFlag.get())
          .retryAfter(60)
          .build();
    }
  }
}
