package dev.suite.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call +491712345678 now                       | call *** now",
        "call +49 171 2345678, please                 | call ***, please",
        "+49 (0)171/23 45-678                         | ***",
        "phone=+15550000001                           | phone=***",
        "00491712345678                               | ***",
        "0171 2345678                                 | ***",
        "(030) 1234567                                | ***",
        "to ann.b+x@mail.example.org.                 | to ***.",
        "<jörg@bücher.example>                        | <***>",
        "Authorization: Bearer abc.def                | Authorization: Bearer ***",
        "Authorization: Basic dXNlcjpwYXNz            | Authorization: Basic ***",
        "got Bearer 0123456789abcdef0123              | got Bearer ***",
        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.s-g | token ***",
        "mysql://app:s3cr:et@127.0.0.1:3306/policy    | mysql://app:***@127.0.0.1:3306/policy",
        "jdbc:mysql://h/db?user=app&password=s3cret&x=1 |"
            + " jdbc:mysql://h/db?user=app&password=***&x=1",
        "{'password':'s3cret','a':1}                  | {'password':'***','a':1}"
      })
  void personal_and_secret_text_is_masked(String line, String masked) {
    assertThat(Redaction.mask(line)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-31T10:00:00.123456Z INFO started in 1.234s",
        "company 7 appointment 4711 customer 1234567890",
        "id 018f3a5e-0123-7456-8901-234567890123 trace 4bf92f3577b34da6a3ce929d0e0e4736",
        "traceId 01234567890123456789012345678901, span 0123456789012345",
        "offset 1763683007000 took 0.0123456 s, fee 25.00 EUR, 1.000.000 rows",
        "listening on http://127.0.0.1:8081/q/health, lag +5, ratio 01/02",
        "Bearer authentication failed; the token has expired",
        "at dev.suite.policy.Main.main(Main.java:42) ~[app.jar:1.0.0-2026]"
      })
  void what_operators_need_stays_readable(String line) {
    assertThat(Redaction.mask(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "a@", "://", "eyJ", "0 ", "(1", "Bearer ", "password="})
  void a_long_line_takes_no_longer_than_its_length(String unit) {
    String line = unit.repeat(200_000 / unit.length());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Redaction.mask(line);
    assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(2_000_000_000L);
  }
}
