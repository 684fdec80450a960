package dev.suite.bench.recording;

import dev.suite.bench.load.Answered;
import dev.suite.bench.load.PolicyClient;
import dev.suite.bench.load.Questions;
import dev.suite.bench.load.Wrk;
import dev.suite.bench.row.Rows;
import dev.suite.bench.row.Salon;
import dev.suite.bench.server.Run;
import dev.suite.bench.server.RunningService;
import dev.suite.bench.server.Servers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cancellations, each time in a company of their own.
 *
 * @param time that a load lasts
 */
public record Recordings(Wrk wrk, Servers servers, RunningService service, Duration time) {
  /** How many cancellations every customer has. */
  public static final int QUOTA = 10;

  private static final int APPOINTMENTS = 1_000;
  private static final int FASTEST_PER_SECOND = 6_000;
  private static final String BODY =
      """
      {"action":"cancel","appointment_id":APPOINTMENT,"modified_by":{"type":"system","id":"bench"}}\
      """;
  private static final String CONFIG =
      "{\"hours_before\":24,\"quota\":{\"limit\":%d,\"window\":\"rolling_days\",\"days\":30}}";
  private static final String RECORDED =
      "SELECT COUNT(*) FROM appointment_modifications WHERE company_id = ?";

  /**
   * Records for different customers, each with one appointment.
   *
   * @param company its id, which is new
   */
  public Recorded forMany(long company, int connections)
      throws IOException, InterruptedException, SQLException {
    int customers = Math.toIntExact(FASTEST_PER_SECOND * time.toSeconds());
    Questions changes = changes(new Salon(company, customers, customers));
    CpuTime before = cpuTime();
    Answered answered = wrk.flood(changes, connections, time).withoutFailures();
    return new Recorded(answered.rate(), cpuTime().millisEach(before, answered.requests()));
  }

  /** Records for one customer from many connections at once; gives how many were recorded. */
  public long forOne(long company, int connections)
      throws IOException, InterruptedException, SQLException {
    Questions changes = changes(new Salon(company, 1, APPOINTMENTS));
    Answered answered = wrk.flood(changes, connections, time);
    Run.tell(
        "%d clients asked %d times for one customer".formatted(connections, answered.requests()));
    try (var connection = Rows.connect(servers.database())) {
      return Rows.number(connection, RECORDED, company);
    }
  }

  private CpuTime cpuTime() {
    Map<String, Process> all = new LinkedHashMap<>(servers.processes());
    all.put("policy-service", service.process());
    return CpuTime.of(all);
  }

  private Questions changes(Salon salon) throws IOException, InterruptedException, SQLException {
    salon.writtenTo(servers.database());
    String token = servers.tokens().ofAdmin(salon.company());
    var client = new PolicyClient(service, salon.company(), token);
    client.policy("company", Long.toString(salon.company()), CONFIG.formatted(QUOTA));
    return new Questions(client.at("/modifications"), token, BODY, salon);
  }
}
