package dev.suite.callback.callback;

/** How an attempt to call went; named as in the API. */
public enum ContactOutcome {
  reached,
  no_answer,
  busy,
  voicemail,
  wrong_number,
  do_not_call;

  /** Whether nobody should try again. */
  public boolean endsIt() {
    return this == wrong_number || this == do_not_call;
  }
}
