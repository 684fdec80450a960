package dev.suite.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.local.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void create() {
    data = new DataFolder(folder.resolve("data"));
    data.create();
  }

  @Test
  void a_password_stays_the_same_in_its_data_folder_and_differs_in_others() {
    String password = new Secrets(data).databasePassword("policy");
    DataFolder other = new DataFolder(folder.resolve("other"));
    other.create();

    assertThat(password).matches("[A-Za-z0-9_-]{24}");
    assertThat(new Secrets(data).databasePassword("policy")).isEqualTo(password);
    assertThat(new Secrets(other).databasePassword("policy")).isNotEqualTo(password);
  }

  @Test
  void the_key_that_signs_quotes_has_32_bytes_and_a_key_id() {
    String key = new Secrets(data).quoteKey();

    assertThat(key).startsWith("local-1:").isEqualTo(new Secrets(data).quoteKey());
    assertThat(Base64.getDecoder().decode(key.substring(key.indexOf(':') + 1))).hasSize(32);
  }

  @Test
  void only_the_owner_may_read_what_holds_secrets() throws IOException {
    new Secrets(data).databasePassword("policy");
    SigningKey.make(data);

    for (Path file : new Path[] {data.secrets(), data.signingKey()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
        .isEqualTo("rwx------");
  }
}
