package dev.suite.local.server;

import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.local.access.Token;
import dev.suite.mailbox.EmbeddedMailbox;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The configuration of one service of a plan, as environment variables. */
record ServiceEnvironment(Plan plan, ServiceDefinition service) {
  private static final List<String> CHANNELS_OF_PROVIDERS = List.of("sms", "whatsapp", "push");

  Map<String, String> variables() {
    Map<String, String> env = new LinkedHashMap<>(shared());
    if (service.equals(ServiceDefinition.POLICY)) {
      env.put("SUITE_QUOTE_KEYS", plan.secrets().quoteKey());
    }
    if (service.equals(ServiceDefinition.NOTIFICATION)) {
      env.putAll(channels());
    }
    return env;
  }

  private Map<String, String> shared() {
    URI database = URI.create(plan.databaseUrl());
    DatabaseAccount account = plan.account(service);
    Map<String, String> env = new LinkedHashMap<>();
    env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    env.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
    env.put("SUITE_DB_HOST", database.getHost());
    env.put("SUITE_DB_PORT", Integer.toString(database.getPort()));
    env.put("SUITE_DB_NAME", account.database());
    env.put("SUITE_DB_USER", account.user());
    env.put("SUITE_DB_PASSWORD", account.password());
    env.put("KAFKA_BOOTSTRAP_SERVERS", plan.bootstrap());
    env.put(
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        plan.installation().data().verificationKey().toString());
    env.put("MP_JWT_VERIFY_ISSUER", Token.ISSUER);
    return env;
  }

  private int port() {
    return service.port(plan.installation().env()).first();
  }

  /** Every channel leads to the mailbox, and the simulator's addresses fail on purpose. */
  private Map<String, String> channels() {
    EmbeddedMailbox mailbox = plan.mailbox();
    Map<String, String> env = new LinkedHashMap<>();
    env.put("SUITE_SMTP_HOST", "127.0.0.1");
    env.put("SUITE_SMTP_PORT", Integer.toString(mailbox.smtpPort()));
    env.put("SUITE_SMTP_TLS", "disabled");
    env.put("SUITE_SMTP_FROM", "Appointments <suite@example.com>");
    for (String channel : CHANNELS_OF_PROVIDERS) {
      env.put(
          "SUITE_PROVIDERS_%s_URL".formatted(channel.toUpperCase(Locale.ROOT)),
          mailbox.provider(channel));
    }
    env.put("SUITE_SIMULATOR_ENABLED", "true");
    return env;
  }
}
