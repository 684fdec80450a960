package dev.suite.callback.callback.adapter;

/** What can happen to a request; named as in the API. */
public enum HistoryEvent {
  requested,
  joined,
  assigned,
  unassigned,
  contact_attempted,
  escalated,
  completed,
  cancelled
}
