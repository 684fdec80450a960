package dev.suite.bench.decision;

import dev.suite.bench.load.PolicyClient;
import dev.suite.bench.load.Questions;
import dev.suite.bench.row.History;
import dev.suite.bench.row.Salon;
import dev.suite.bench.server.RunningService;
import dev.suite.bench.server.Tokens;
import dev.suite.schema.Database;
import java.io.IOException;
import java.sql.SQLException;

/** The customers who are asked about: alike but for how much they have cancelled. */
public record Asked(History few, History many) {
  private static final int APPOINTMENTS = 1_000;
  private static final int WINDOW = 30;
  private static final String CONFIG =
      """
      {"hours_before":%d,"past_deadline":"charge",
       "fee_tiers":[{"min_hours":%1$d,"fee":"0.00"},{"min_hours":0,"percent":50}],
       "quota":{"limit":1000000,"window":"rolling_days","days":%d}}\
      """;

  /** Writes a customer with ten modifications and one with this many in a thousand days. */
  public static Asked writtenTo(Database database, int modifications) throws SQLException {
    int days = 1_000;
    var few = new History(new Salon(1, 1, APPOINTMENTS), 1, 10);
    var many = new History(new Salon(2, 1, APPOINTMENTS), modifications / days, days);
    return new Asked(few.writtenTo(database), many.writtenTo(database));
  }

  /**
   * Gives a customer's company its policies, and the questions about that customer.
   *
   * @throws IllegalStateException where the answer does not count what was recorded
   */
  public static Questions about(History history, RunningService service, Tokens tokens)
      throws IOException, InterruptedException {
    Salon salon = history.salon();
    var client = new PolicyClient(service, salon.company(), tokens.ofAdmin(salon.company()));
    client.policy("company", Long.toString(salon.company()), CONFIG.formatted(24, WINDOW));
    client.policy("branch", salon.place(), CONFIG.formatted(48, WINDOW));
    var questions =
        new Questions(
            client.at("/decisions"),
            client.token(),
            "{\"action\":\"cancel\",\"appointment_id\":APPOINTMENT}",
            salon);
    String answer = client.ask(questions);
    int used = history.aDay() * Math.min(history.days(), WINDOW);
    if (!answer.contains("\"allowed\":true") || !answer.contains("\"used\":" + used)) {
      throw new IllegalStateException("Not %d used: %s".formatted(used, answer));
    }
    return questions;
  }
}
