package dev.suite.local.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.local.DataFolder;
import dev.suite.local.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Random secrets of one data folder, made when first asked for and kept in a private file. */
public final class Secrets {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Map<String, String> values;

  /** Those of the folder; they are read once. */
  public Secrets(DataFolder data) {
    this.file = data.secrets();
    this.values = read(file);
  }

  /** The password of a database user: 24 letters, digits, {@code -} and {@code _}. */
  public String databasePassword(String user) {
    return secret("database." + user, () -> Base64.getUrlEncoder().encodeToString(bytes(18)));
  }

  /** The key that signs quotes, as {@code <key id>:<base64 of 32 bytes>}. */
  public String quoteKey() {
    return secret("quote-key", () -> "local-1:" + Base64.getEncoder().encodeToString(bytes(32)));
  }

  private String secret(String name, Supplier<String> fresh) {
    if (!values.containsKey(name)) {
      values.put(name, fresh.get());
      PrivateFile.write(file, JSON.valueToTree(values).toPrettyString());
    }
    return values.get(name);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static Map<String, String> read(Path file) {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
          : new TreeMap<>();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
