package dev.suite.callback.callback;

/** What can be done with a request: the verbs of the paths. */
public enum Transition {
  assign,
  contact,
  complete,
  cancel,
  escalate
}
