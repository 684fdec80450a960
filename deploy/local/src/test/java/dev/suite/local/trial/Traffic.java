package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.schema.Service;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.RemoteApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a company's people ask of the suite all the while: customers cancel, callers want to be
 * called, and somebody looks at what was sent.
 */
record Traffic(Load<Visit> cancellations, Load<Caller> callbacks, Load<Integer> readings) {
  private static final Duration BETWEEN_CANCELLATIONS = Duration.ofMillis(100);
  private static final Duration BETWEEN_CALLERS = Duration.ofMillis(200);
  private static final Duration BETWEEN_READINGS = Duration.ofMillis(100);
  private static final int READINGS = 100_000;

  static Traffic start(RunningSuite suite, Company company) {
    RemoteApi policy = suite.api(Service.POLICY);
    RemoteApi callback = suite.api(Service.CALLBACK);
    RemoteApi notification = suite.api(Service.NOTIFICATION);
    return new Traffic(
        Load.start(
            visit ->
                policy.post(
                    company.id(),
                    "/modifications",
                    Map.of(RemoteApi.KEY, "cancel-" + visit.appointment()),
                    visit.cancellation()),
            company.visits(),
            1,
            BETWEEN_CANCELLATIONS),
        Load.start(
            caller ->
                callback.post(
                    company.id(),
                    "/callbacks",
                    Map.of(RemoteApi.KEY, "call-" + caller.phone()),
                    caller.request()),
            company.callers(company.customers()),
            1,
            BETWEEN_CALLERS),
        Load.start(
            _ -> notification.get(company.id(), "/notifications?limit=1"),
            IntStream.range(0, READINGS).boxed().toList(),
            1,
            BETWEEN_READINGS));
  }

  /** Ends when all that was begun is done. */
  void finish() {
    for (Load<?> load : List.of(cancellations, callbacks, readings)) {
      assertThat(load.isDry()).as("load to the end").isFalse();
      load.finish();
    }
  }

  /** Checks that what was not taken away answered every time, with success. */
  void wasServedBut(Outage outage) {
    Map.of(
            Service.POLICY, cancellations,
            Service.CALLBACK, callbacks,
            Service.NOTIFICATION, readings)
        .forEach((service, load) -> {
          if (outage.takes(service)) {
            assertThat(load.kinds()).as("%s was away", service).hasSizeGreaterThan(1);
          } else {
            assertThat(load.kinds().keySet())
                .as("%s was there", service)
                .containsOnly(good(service));
          }
        });
  }

  private static String good(Service service) {
    return service == Service.NOTIFICATION ? "200" : "201";
  }

  @Override
  public String toString() {
    return "cancellations %s, callbacks %s, readings %s"
        .formatted(cancellations.kinds(), callbacks.kinds(), readings.kinds());
  }
}
