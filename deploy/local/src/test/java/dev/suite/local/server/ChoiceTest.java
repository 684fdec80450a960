package dev.suite.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
  private static final String URL = "mysql://root:secret@db.example:3310";

  @TempDir Path folder;

  @Test
  void at_first_everything_is_embedded() {
    assertThat(Choice.read(new DataFolder(folder))).isEqualTo(new Choice(null, null));
  }

  @Test
  void a_choice_is_kept_for_later_starts_until_embedded_is_asked_for() {
    DataFolder data = new DataFolder(folder);
    new Choice(null, null).with(URL, "kafka.example:9092").write(data);

    Choice kept = Choice.read(data).with(null, null);

    assertThat(kept).isEqualTo(new Choice(URL, "kafka.example:9092"));
    assertThat(kept.with("embedded", null)).isEqualTo(new Choice(null, "kafka.example:9092"));
  }

  @Test
  void the_address_of_an_external_database_is_shown_without_its_account() {
    assertThat(ExternalDatabase.parse(URL)).hasToString("mysql://db.example:3310");
  }

  @Test
  void without_a_port_it_is_the_usual_one() {
    assertThat(ExternalDatabase.parse("mysql://root:a:b@db.example"))
        .isEqualTo(new ExternalDatabase("db.example", 3306, "root", "a:b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db.example:3306", "mysql://db.example", "mysql://root@db", "a b"})
  void another_form_is_refused_with_the_right_one(String url) {
    assertThatThrownBy(() -> ExternalDatabase.parse(url))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mysql://user:password@host:port");
  }
}
