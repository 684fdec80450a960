package dev.suite.bench.recording;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What processes have taken of the processors since they started.
 *
 * @param taken by their names
 */
record CpuTime(Map<String, Duration> taken) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** That of processes until now; none where the system does not tell. */
  static CpuTime of(Map<String, Process> processes) {
    Map<String, Duration> taken = new LinkedHashMap<>();
    processes.forEach((name, process) ->
        taken.put(name, process.info().totalCpuDuration().orElse(Duration.ZERO)));
    return new CpuTime(taken);
  }

  /** Milliseconds that each has taken since an earlier time, shared among so many requests. */
  Map<String, Double> millisEach(CpuTime before, long requests) {
    Map<String, Double> millis = new LinkedHashMap<>();
    taken.forEach((name, time) ->
        millis.put(
            name, time.minus(before.taken.get(name)).toNanos() / NANOS_PER_MILLI / requests));
    return millis;
  }
}
