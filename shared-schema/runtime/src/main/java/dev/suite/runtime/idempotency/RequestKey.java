package dev.suite.runtime.idempotency;

import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.rest.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Idempotency-Key as the table knows it: it counts for one company, method and concrete path.
 *
 * @param keyHash SHA-256 of method, path and key
 * @param requestHash SHA-256 of the request's content; the order of its fields does not matter
 */
public record RequestKey(long companyId, byte[] keyHash, byte[] requestHash) {
  /** The header that carries the key. */
  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

  /**
   * The key of a request; empty when it carries none.
   *
   * @throws Problem 422 when it is not 1 to 255 printable ASCII characters
   */
  public static Optional<RequestKey> of(
      long companyId, String method, String path, String key, Object request) {
    if (key == null) {
      return Optional.empty();
    }
    refuseUnfit(key);
    return Optional.of(
        new RequestKey(
            companyId,
            sha256((method + " " + path + "\n" + key).getBytes(StandardCharsets.UTF_8)),
            sha256(EventPayload.write(request))));
  }

  /** 422 for a key that is blank, longer than 255 characters, or not printable ASCII. */
  static void refuseUnfit(String key) {
    if (key.isBlank() || !KEY.matcher(key).matches()) {
      throw Problem.invalidParameter(HEADER, "must be 1 to 255 printable ASCII characters");
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
