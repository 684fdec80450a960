package dev.suite.callback.overdue.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheHotline;
import dev.suite.callback.suite.Hotline;
import dev.suite.runtime.lease.Lease;
import dev.suite.runtime.lease.Leases;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.StatementLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalateOverdueTest extends AtTheHotline {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration DEADLINE = Duration.ofHours(2);
  private static final Duration COOLDOWN = Duration.ofHours(4);
  private static final Duration INSTANT = Duration.ofNanos(1_000);

  @Inject EscalateOverdue escalateOverdue;
  @Inject Leases leases;

  @Test
  void escalates_overdue_callbacks() {
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    clock.advance(DEADLINE.plus(INSTANT));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).containsExactly("sla_breach|1|" + manager);
    Reply callback = hotline.centre().read(id);
    assertThat(callback.text("assigned_to")).isEqualTo(manager);
    assertThat(callback.text("status")).isEqualTo("assigned");
    assertThat(callback.instant("assigned_at")).isEqualTo(clock.instant());
    Reply list = hotline.escalations(id);
    assertThat(list.text("items[0].escalated_from")).isEqualTo(hotline.company().staffId());
    assertThat(list.instant("items[0].escalated_at")).isEqualTo(clock.instant());
    assertThat(list.value("items[0].reason")).isNull();
    assertThat(list.value("items[0].resolved_at")).isNull();
  }

  @Test
  void does_not_escalate_non_overdue_callbacks() {
    hotline.hire("manager");
    long id = hotline.urgent();
    clock.advance(DEADLINE);
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).isEmpty();
    assertThat(hotline.centre().read(id).text("assigned_to"))
        .isEqualTo(hotline.company().staffId());
  }

  @Test
  void one_that_nobody_has_becomes_assigned() {
    hotline.centre().settings("{\"auto_assign\":false}");
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    assertThat(hotline.centre().read(id).text("status")).isEqualTo("pending");
    overdue();
    assertThat(hotline.centre().read(id).text("status")).isEqualTo("assigned");
    assertThat(hotline.centre().read(id).text("assigned_to")).isEqualTo(manager);
    assertThat(hotline.escalations(id).value("items[0].escalated_from")).isNull();
  }

  @Test
  void does_not_re_escalate_recently_escalated_callbacks() {
    hotline.hire("manager");
    hotline.hire("admin");
    long id = hotline.urgent();
    overdue();
    clock.advance(COOLDOWN.minus(INSTANT));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(1);
  }

  @Test
  void escalates_after_cooldown_period() {
    hotline.hire("manager");
    String admin = hotline.hire("admin");
    long id = hotline.urgent();
    overdue();
    clock.advance(COOLDOWN);
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(2).last().isEqualTo("sla_breach|3|" + admin);
  }

  @Test
  void the_settings_say_how_long_the_cooldown_is() {
    hotline.centre().settings("{\"cooldown_hours\":0.5}");
    hotline.hire("manager");
    hotline.hire("admin");
    long id = hotline.urgent();
    overdue();
    clock.advance(Duration.ofMinutes(30).minus(INSTANT));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(1);
    clock.advance(INSTANT);
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(2);
  }

  @Test
  void the_chain_is_gone_through_once_before_it_repeats() {
    String manager = hotline.hire("manager");
    String other = hotline.hire("manager", hotline.company().branch());
    String admin = hotline.hire("admin");
    long id = hotline.urgent();
    overdue();
    for (int i = 0; i < 3; i++) {
      clock.advance(COOLDOWN);
      escalateWhatIsDue();
    }
    assertThat(Hotline.escalated(id))
        .containsExactly(
            "sla_breach|1|" + manager,
            "sla_breach|2|" + other,
            "sla_breach|3|" + admin,
            "sla_breach|1|" + manager);
  }

  @Test
  void without_a_cooldown_each_level_gets_it_once_and_nobody_every_second() {
    hotline.centre().settings("{\"cooldown_hours\":0}");
    String manager = hotline.hire("manager");
    String admin = hotline.hire("admin");
    long id = hotline.urgent();
    overdue();
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofSeconds(1));
      escalateWhatIsDue();
    }
    assertThat(Hotline.escalated(id))
        .containsExactly("sla_breach|1|" + manager, "sla_breach|3|" + admin);
    clock.advance(COOLDOWN);
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(3).last().isEqualTo("sla_breach|1|" + manager);
  }

  @Test
  void handles_multiple_overdue_callbacks() {
    hotline.hire("manager");
    long late = hotline.request("normal");
    clock.advance(Duration.ofHours(23));
    long early = hotline.request("urgent");
    long soon = hotline.request("urgent");
    long fine = hotline.request("normal");
    clock.advance(DEADLINE.plus(INSTANT));
    escalateWhatIsDue();
    assertThat(
            Rows.texts(
                """
                SELECT callback_request_id FROM callback_escalations WHERE company_id = ?
                ORDER BY id
                """,
                hotline.company().companyId()))
        .containsExactly(Long.toString(late), Long.toString(early), Long.toString(soon));
    assertThat(Hotline.escalated(fine)).isEmpty();
  }

  @Test
  void loads_relationships_for_escalation() throws SQLException {
    hotline.hire("manager");
    assertThat(relationsReadFor(1)).isEqualTo(relationsReadFor(12)).isEqualTo(2);
  }

  /** Holds the lease, so that nobody else escalates them meanwhile. */
  private long relationsReadFor(int requests) throws SQLException {
    List<Long> ids = IntStream.range(0, requests).mapToObj(_ -> hotline.urgent()).toList();
    clock.advance(DEADLINE.plus(INSTANT));
    long companyId = hotline.company().companyId();
    Lease lease =
        leases.take("escalation:" + companyId, "test", LIMIT).await().atMost(LIMIT).orElseThrow();
    try (StatementLog log = StatementLog.of(companyId)) {
      escalateOverdue.escalate(companyId, lease).await().atMost(LIMIT);
      assertThat(ids).allSatisfy(id -> assertThat(Hotline.escalated(id)).hasSize(1));
      return log.count("SELECT id, branch_id, role FROM staff")
          + log.count("SELECT configurable_type, configurable_id");
    }
  }

  private void overdue() {
    clock.advance(DEADLINE.plus(INSTANT));
    escalateWhatIsDue();
  }
}
