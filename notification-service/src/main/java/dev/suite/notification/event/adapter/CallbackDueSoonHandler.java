package dev.suite.notification.event.adapter;

import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackDueSoon;
import dev.suite.notification.event.Callback;
import dev.suite.notification.event.Callback.Desk;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.routing.Recipient;
import jakarta.inject.Singleton;

/** Warns those who are to call that the deadline is near. */
@Singleton
class CallbackDueSoonHandler extends CallbackHandler<CallbackDueSoon> {
  CallbackDueSoonHandler(Sources sources) {
    super(Topics.CALLBACK_DUE_SOON, CallbackDueSoon.class, sources);
  }

  @Override
  String staffId(CallbackDueSoon event) {
    return event.assignedTo();
  }

  @Override
  Notice notice(
      CallbackDueSoon event, Callback callback, Desk desk, Recipient recipient, Origin origin) {
    return callback.promised("callback_due_soon", event.expiresAt(), desk, recipient, origin);
  }
}
