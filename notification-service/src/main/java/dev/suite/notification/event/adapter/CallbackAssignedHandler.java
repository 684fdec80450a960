package dev.suite.notification.event.adapter;

import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackAssigned;
import dev.suite.notification.event.Callback;
import dev.suite.notification.event.Callback.Desk;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.queue.adapter.RecipientStore;
import dev.suite.notification.routing.Recipient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells people which callback is theirs now; where it is nobody's there is nobody to tell. */
@Singleton
class CallbackAssignedHandler extends CallbackHandler<CallbackAssigned> {
  CallbackAssignedHandler(Sources sources) {
    super(Topics.CALLBACK_ASSIGNED, CallbackAssigned.class, sources);
  }

  @Override
  String staffId(CallbackAssigned event) {
    return event.assignedTo();
  }

  @Override
  Notice notice(
      CallbackAssigned event, Callback callback, Desk desk, Recipient recipient, Origin origin) {
    return callback.promised("staff_assigned", event.expiresAt(), desk, recipient, origin);
  }

  @Override
  Uni<List<Recipient>> recipients(SqlConnection tx, RecipientStore people, CallbackAssigned event) {
    return event.assignedTo() == null
        ? Uni.createFrom().item(List.of())
        : super.recipients(tx, people, event);
  }
}
