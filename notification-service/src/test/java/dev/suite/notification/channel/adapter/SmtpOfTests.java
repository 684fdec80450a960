package dev.suite.notification.channel.adapter;

import java.time.Duration;
import java.util.Optional;

/** A mail server's settings in a test. */
record SmtpOfTests(Optional<String> host, int port, Optional<String> user) implements SmtpSettings {
  static final Duration PATIENCE = Duration.ofMillis(500);

  static SmtpOfTests at(int port) {
    return new SmtpOfTests(Optional.of("127.0.0.1"), port, Optional.empty());
  }

  SmtpOfTests withUser(String name) {
    return new SmtpOfTests(host, port, Optional.of(name));
  }

  @Override
  public Optional<String> password() {
    return user;
  }

  @Override
  public Tls tls() {
    return Tls.DISABLED;
  }

  @Override
  public String from() {
    return "Salon Süd <salon@example.com>";
  }

  @Override
  public Duration connectTimeout() {
    return PATIENCE;
  }

  @Override
  public Duration timeout() {
    return PATIENCE;
  }
}
