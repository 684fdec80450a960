package dev.suite.policy.stats.adapter;

import static dev.suite.runtime.consumer.Verdict.ready;

import dev.suite.runtime.consumer.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be done with events of a batch. Those that are recorded already, by this service
 * itself or when they came before, are always ready.
 */
record OutsideVerdicts(Map<ModificationEvent, Verdict> outside) {
  static OutsideVerdicts of(
      List<ModificationEvent> events, List<Verdict> directory, Map<Long, Long> customers) {
    Map<ModificationEvent, Verdict> verdicts = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      ModificationEvent event = events.get(i);
      Verdict verdict = directory.get(i);
      verdicts.put(event, verdict.isReady() ? ownership(event, customers) : verdict);
    }
    return new OutsideVerdicts(verdicts);
  }

  private static Verdict ownership(ModificationEvent event, Map<Long, Long> customers) {
    Long customer = customers.get(event.data().appointmentId());
    return customer != null && customer == event.data().customerId()
        ? ready()
        : new Verdict.Dead("it names an appointment of another customer");
  }

  Verdict of(ModificationEvent event) {
    return outside.getOrDefault(event, ready());
  }
}
