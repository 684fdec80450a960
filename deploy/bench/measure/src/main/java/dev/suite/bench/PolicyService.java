package dev.suite.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The packaged policy-service, on servers of a run. */
final class PolicyService {
  // 32 bytes; nothing signed with it leaves this run.
  private static final String QUOTE_KEY = "bench:YmVuY2ggYmVuY2ggYmVuY2ggYmVuY2ggYmVuY2ggYmU=";

  private PolicyService() {}

  static Candidate in(Path home, Path folder, Servers servers) {
    return packaged("policy-service", "policy-service", home, folder, servers);
  }

  /** Any service that takes the same settings. */
  static Candidate packaged(String name, String module, Path home, Path folder, Servers servers) {
    Map<String, String> environment = new HashMap<>(servers.environment());
    environment.put("SUITE_QUOTE_KEYS", QUOTE_KEY);
    environment.put("MP_JWT_VERIFY_ISSUER", "https://suite.local");
    environment.put("MP_JWT_VERIFY_PUBLICKEY", PublicKeyText.fresh());
    Path application = home.resolve(module).resolve("target/quarkus-app");
    var candidate = new Candidate(name, application, folder.resolve(name + ".log"), environment);
    candidate.requireBuilt();
    return candidate;
  }
}
