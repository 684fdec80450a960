package dev.suite.runtime.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The toy resource with a directory of its own; neither database nor broker is there. */
public class RestProfile implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(ToyDirectory.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.http.limits.max-body-size", "1G");
    settings.put("suite.db.name", "none");
    settings.put("suite.db.user", "nobody");
    settings.put("suite.db.password", "none");
    settings.put("suite.db.port", "1");
    settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
    settings.put("suite.relay.enabled", "false");
    settings.put("quarkus.otel.exporter.otlp.enabled", "false");
    settings.put("mp.jwt.verify.publickey", Tokens.publicKey());
    settings.put("mp.jwt.verify.issuer", Tokens.ISSUER);
    settings.put("suite.open.paths", "/v1/open/");
    settings.put("quarkus.log.category.\"http-problem\".level", "ERROR");
    return settings;
  }

  /** The same with the service's feature switched off. */
  public static class FeatureOff extends RestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("suite.feature.flag", "FEATURE_TOY_SYSTEM");
      settings.put("FEATURE_TOY_SYSTEM", "false");
      return settings;
    }
  }

  /** The same with a bucket that holds three requests on each of two replicas. */
  public static class SmallBucket extends RestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("suite.rate-limit.per-second", "1");
      settings.put("suite.rate-limit.burst", "6");
      return settings;
    }
  }
}
