package dev.suite.notification.channel.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** The server that takes e-mail; without a host there is none. */
@ConfigMapping(prefix = "suite.smtp")
interface SmtpSettings {
  /** How the connection is encrypted. */
  enum Tls {
    /** Not at all. */
    DISABLED,
    /** From the STARTTLS command on, or not at all. */
    STARTTLS,
    /** From its beginning. */
    IMPLICIT
  }

  /** Its name or address. */
  Optional<String> host();

  /** Its port. */
  @WithDefault("587")
  int port();

  /** Who signs in; nobody where it is missing. */
  Optional<String> user();

  /** The user's password. */
  Optional<String> password();

  /** How the connection is encrypted. */
  @WithDefault("starttls")
  Tls tls();

  /** The sender of every mail, as in a From header. */
  @WithDefault("Appointments <no-reply@localhost>")
  String from();

  /** How long a connection may take. */
  @WithDefault("5s")
  Duration connectTimeout();

  /** How long each reply may take. */
  @WithDefault("20s")
  Duration timeout();

  /** The same, as the mail library names them. */
  default Properties asProperties() {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.port", Integer.toString(port()));
    host().ifPresent(host -> properties.setProperty("mail.smtp.host", host));
    properties.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls() == Tls.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls() == Tls.STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls() == Tls.IMPLICIT));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", millis(connectTimeout()));
    properties.setProperty("mail.smtp.timeout", millis(timeout()));
    properties.setProperty("mail.smtp.writetimeout", millis(timeout()));
    return properties;
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
