package dev.suite.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.local.DataFolder;
import dev.suite.local.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Which servers the suite uses, kept in the data folder for later starts.
 *
 * @param db a {@code mysql://user:password@host:port}, null for the embedded database
 * @param kafka bootstrap servers, null for the embedded brokers
 */
public record Choice(String db, String kafka) {
  private static final String EMBEDDED = "embedded";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the folder keeps; everything embedded where it keeps nothing. */
  public static Choice read(DataFolder data) {
    try {
      return Files.exists(data.choice())
          ? JSON.readValue(data.choice().toFile(), Choice.class)
          : new Choice(null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps it for later starts. */
  public void write(DataFolder data) {
    PrivateFile.write(data.choice(), JSON.valueToTree(this).toPrettyString());
  }

  /** This choice with what the command line says instead; null leaves a part as it is. */
  public Choice with(String newDb, String newKafka) {
    return new Choice(chosen(newDb, db), chosen(newKafka, kafka));
  }

  private static String chosen(String now, String before) {
    if (now == null) {
      return before;
    }
    return now.equals(EMBEDDED) ? null : now;
  }
}
