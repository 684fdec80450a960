package dev.suite.policy.modification.withdrawal.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Counted;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeleteModificationTest extends AtTheStart {
  private static final String TEXTS =
      """
      SELECT
        (SELECT COUNT(*) FROM appointment_modifications
          WHERE company_id = ? AND (reason LIKE ? OR void_reason LIKE ?))
        + (SELECT COUNT(*) FROM outbox
          WHERE company_id = ? AND (payload LIKE ? OR payload LIKE ?))
        + (SELECT COUNT(*) FROM idempotency_keys
          WHERE company_id = ? AND (body LIKE ? OR body LIKE ?))\
      """;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Counted counted = new Counted(salon);
  private final Desk admin = Desk.ofAdmin(salon);

  @Test
  void a_deleted_one_is_hidden_and_counts_no_more() {
    long kept = cancelled(admin).number("id");
    long deleted = cancelled(admin).number("id");
    counted.reaches(2);
    delete(deleted).expect(204);
    admin.client().get("/modifications/%d", deleted).expect(404);
    admin.voidIt(deleted).expect(404);
    delete(deleted).expect(404);
    Reply list = admin.client().get("/modifications").expect(200);
    assertThat(list.<Number>list("items.id")).extracting(Number::longValue).containsExactly(kept);
    assertThat(counted.now()).isEqualTo(1);
    assertThat(admin.used(salon.customerId())).isEqualTo(1);
  }

  @Test
  void a_voided_one_is_taken_out_of_the_stats_once() {
    cancelled(admin);
    long voided = cancelled(admin).number("id");
    counted.reaches(2);
    admin.voidIt(voided).expect(200);
    delete(voided).expect(204);
    assertThat(counted.now()).isEqualTo(1);
  }

  @Test
  void what_people_wrote_into_it_is_blanked_wherever_it_stands() {
    Desk keyed = admin.with("Idempotency-Key", "mia");
    long id = cancelled(keyed).number("id");
    admin.voidIt(id).expect(200);
    assertThat(Rows.number(TEXTS, texts())).isPositive();
    delete(id).expect(204);
    assertThat(Rows.number(TEXTS, texts())).isZero();
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM outbox WHERE company_id = ?"
                    + " AND JSON_EXTRACT(CONVERT(payload USING utf8mb4), '$.modification_id') = ?",
                salon.companyId(),
                id))
        .isEqualTo(2);
  }

  private Object[] texts() {
    Object company = salon.companyId();
    String reason = "%Mia is ill%";
    String mistake = "%Mistake%";
    return new Object[] {
      company, reason, mistake, company, reason, mistake, company, reason, mistake
    };
  }

  @Test
  void it_takes_an_admin_and_the_version_it_was_read_in() {
    long id = cancelled(admin).number("id");
    String path = "/modifications/%d".formatted(id);
    assertThat(admin.client().delete(path).expect(428).header("ETag")).isEqualTo("\"v1\"");
    Client.of(salon, "agent").with("If-Match", "*").delete(path).expect(403);
    Client.of(SuiteOfTests.salon(), "admin").with("If-Match", "*").delete(path).expect(404);
    admin.voidIt(id).expect(200);
    admin.client().with("If-Match", "\"v1\"").delete(path).expect(412);
    admin.client().with("If-Match", "\"v2\"").delete(path).expect(204);
  }

  private Reply cancelled(Desk desk) {
    return desk.cancel(
            salon.appointment(START.plus(Duration.ofHours(30))), ",\"reason\":\"Mia is ill\"")
        .expect(201);
  }

  private Reply delete(long id) {
    return admin.client().with("If-Match", "*").delete("/modifications/%d", id);
  }
}
