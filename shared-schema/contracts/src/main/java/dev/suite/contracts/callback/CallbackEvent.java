package dev.suite.contracts.callback;

/** What became of a callback. */
public sealed interface CallbackEvent permits CallerEvent, CallbackClosed {
  /** The tenant. */
  long companyId();

  /** The callback request. */
  long callbackRequestId();

  /** The message key: the events of one callback keep their order. */
  default String key() {
    return companyId() + ":" + callbackRequestId();
  }
}
