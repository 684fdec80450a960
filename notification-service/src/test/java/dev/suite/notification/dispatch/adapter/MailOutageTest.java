package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.attempts;
import static dev.suite.notification.suite.QueuedMessage.row;
import static dev.suite.notification.suite.QueuedMessage.unusedAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.ProvidersOfTests;
import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While the mail server is away messages wait, and the service goes on. */
@QuarkusTest
class MailOutageTest extends AtTheStart {
  @Test
  void a_mail_waits_for_the_server_and_goes_out_when_it_is_back() {
    String address = unusedAddress();

    ProvidersOfTests.withoutMail(() -> {
      long id = QueuedMessage.to(SuiteOfTests.salon(), address).insert();
      await("tried")
          .untilAsserted(() -> assertThat(row(id, "status", "attempts")).isEqualTo("pending|1"));
      assertThat(attempts(id)).containsExactly("1|smtp|temporary_failure|no_connection");
      RunningService.ready().expect(200);
    });
    clock.advance(Duration.ofMinutes(5));

    await("sent").untilAsserted(() -> assertThat(ProvidersOfTests.mails(address)).hasSize(1));
  }
}
