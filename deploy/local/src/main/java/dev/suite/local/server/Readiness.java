package dev.suite.local.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a service takes requests: 200 at {@code /q/health/ready}. */
final class Readiness {
  private static final int LIMIT_MILLIS = 2_000;

  private Readiness() {}

  static boolean of(String url) {
    try {
      var connection =
          (HttpURLConnection) URI.create(url + "/q/health/ready").toURL().openConnection();
      connection.setConnectTimeout(LIMIT_MILLIS);
      connection.setReadTimeout(LIMIT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException _) {
      return false;
    }
  }
}
