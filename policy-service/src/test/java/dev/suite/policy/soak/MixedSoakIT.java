package dev.suite.policy.soak;

import dev.suite.policy.chaos.Salon;
import dev.suite.policy.chaos.Stage;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.servers.OwnBrokers;
import dev.suite.testkit.servers.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two replicas under mixed load while anything goes wrong: five minutes in the full run. */
class MixedSoakIT {
  private static final Duration LENGTH = Duration.ofSeconds(LongRun.or(300, 12));
  private static final String SERIES = "UPDATE appointments SET series_id = ? WHERE id = ?";

  @Test
  void trail_stats_and_topic_agree_to_the_row_whatever_went_wrong_under_mixed_load()
      throws IOException, SQLException {
    Random chance = LongRun.chance("MixedSoakIT");
    try (OwnBrokers brokers = TestServers.ownBrokers();
        Stage stage = Stage.on("soak", TestServers.database(), brokers.bootstrap(), 3);
        OutsideSite site = OutsideSite.on(brokers.bootstrap())) {
      List<Salon> salons = Salon.many(4, 10, LongRun.or(3_000, 500));
      stage.open(salons);
      List<Errand> errands = Errand.all(salons, chance);
      joinSeries(stage, errands);
      Replicas replicas = Replicas.started(stage);
      House house = new House(replicas, salons);
      house.open();

      MixedLoad load = MixedLoad.start(errands, new Reception(replicas), site, house);
      int troubles = goWrong(new Trouble(stage, brokers, replicas, chance), chance);
      load.finish();

      new Accounts(stage, load.done()).agree();
      System.out.printf("%d troubles under %s%n", troubles, load);
    }
  }

  private static void joinSeries(Stage stage, List<Errand> errands) throws SQLException {
    try (var connection = stage.connect();
        var update = connection.prepareStatement(SERIES)) {
      connection.setAutoCommit(false);
      for (Errand errand : errands) {
        if (errand.wish() == Wish.CANCEL_SERIES) {
          for (var booking : errand.bookings()) {
            update.setString(1, errand.id().toString());
            update.setLong(2, booking.appointment());
            update.addBatch();
          }
        }
      }
      update.executeBatch();
      connection.commit();
    }
  }

  /** All kinds in any order, again and again until the time is over. */
  private static int goWrong(Trouble trouble, Random chance) {
    long start = System.nanoTime();
    List<Runnable> kinds = new ArrayList<>(trouble.kinds());
    Collections.shuffle(kinds, chance);
    int number = 0;
    while (System.nanoTime() - start < LENGTH.toNanos()) {
      kinds.get(number++ % kinds.size()).run();
    }
    return number;
  }
}
