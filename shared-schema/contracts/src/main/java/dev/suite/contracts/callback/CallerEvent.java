package dev.suite.contracts.callback;

/** An event of a callback that says who wants to be called, by which branch. */
public sealed interface CallerEvent extends CallbackEvent
    permits CallbackRequested, CallbackAssigned, CallbackEscalated, CallbackDueSoon {
  /** The branch that is to call. */
  String branchId();

  /** The caller; null where they are no customer of the directory. */
  Long customerId();

  /** The caller's name. */
  String customerName();

  /** The number to call, E.164. */
  String phoneNumber();

  /** How soon. */
  CallbackPriority priority();
}
