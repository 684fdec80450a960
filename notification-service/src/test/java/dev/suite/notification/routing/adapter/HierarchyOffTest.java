package dev.suite.notification.routing.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HierarchyOffTest.HierarchyOff.class)
class HierarchyOffTest {
  /** The hierarchy switched off by its flag. */
  public static final class HierarchyOff implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("FEATURE_HIERARCHICAL_NOTIFICATIONS", "false");
    }
  }

  private final Salon salon = Salon.open();

  @Test
  void the_suites_defaults_still_send_whatever_is_configured() {
    Rows.update(
        """
        INSERT INTO notification_configurations (company_id, configurable_type, configurable_id,
          event_type, channel, fallback_channel, is_enabled, retry_count, retry_delay_minutes,
          retry_strategy, max_delay_minutes, on_unknown, version, metadata, created_at, updated_at)
        VALUES (?, 'company', ?, 'appointment_cancelled', 'email', 'none', FALSE, 1, 1, 'linear', 1,
          'stop', 1, '{}', NOW(6), NOW(6))
        """,
        salon.companyId(),
        "" + salon.companyId());
    new Told(salon).cancelled(salon.directory().appointment(START.plus(Duration.ofDays(2))), true);
    await().until(() -> !salon.notifications("appointment_cancelled").isEmpty());
    Reply message = salon.notification("appointment_cancelled");
    assertThat(message.text("channel")).isEqualTo("email");
    assertThat(message.text("metadata.scope")).isEqualTo("system");
  }

  @Test
  void only_the_configurations_cannot_be_reached_meanwhile() {
    Client admin = salon.client("admin");
    String one =
        "/notification-configurations/company/%d/appointment_cancelled/email"
            .formatted(salon.companyId());
    List<Reply> refused =
        List.of(
            admin.get("/notification-configurations"),
            admin.get(one),
            admin.put(one, "{}"),
            admin.delete(one));
    assertThat(refused)
        .allSatisfy(reply -> {
          reply.expectProblem(503, "feature_disabled");
          assertThat(reply.text("flag")).isEqualTo("FEATURE_HIERARCHICAL_NOTIFICATIONS");
          assertThat(reply.header("Retry-After")).isEqualTo("60");
        });
    assertThat(
            admin
                .get("/effective-notification-configurations/appointment_cancelled")
                .expect(200)
                .<String>list("channels.source.scope"))
        .isNotEmpty()
        .containsOnly("system");
  }
}
