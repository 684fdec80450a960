package dev.suite.contracts.notification;

/**
 * How a notification reaches its recipient; the constants are the names on the wire and in the
 * tables.
 */
public enum Channel {
  email,
  sms,
  whatsapp,
  push
}
