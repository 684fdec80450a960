package dev.suite.notification.event.adapter;

import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackEscalated;
import dev.suite.notification.event.Callback;
import dev.suite.notification.event.Callback.Desk;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.routing.Recipient;
import jakarta.inject.Singleton;

/** Tells those who take a callback over. */
@Singleton
class CallbackEscalatedHandler extends CallbackHandler<CallbackEscalated> {
  CallbackEscalatedHandler(Sources sources) {
    super(Topics.CALLBACK_ESCALATED, CallbackEscalated.class, sources);
  }

  @Override
  String staffId(CallbackEscalated event) {
    return event.escalatedTo();
  }

  @Override
  Notice notice(
      CallbackEscalated event, Callback callback, Desk desk, Recipient recipient, Origin origin) {
    return callback.escalated(
        event.escalationReason().name(),
        event.level(),
        event.overdueHours(),
        desk,
        recipient,
        origin);
  }
}
