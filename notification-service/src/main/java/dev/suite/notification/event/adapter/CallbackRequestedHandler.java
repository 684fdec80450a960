package dev.suite.notification.event.adapter;

import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackRequested;
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

/** Tells the managers of the branch that somebody wants to be called back. */
@Singleton
class CallbackRequestedHandler extends CallbackHandler<CallbackRequested> {
  CallbackRequestedHandler(Sources sources) {
    super(Topics.CALLBACK_REQUESTED, CallbackRequested.class, sources);
  }

  @Override
  Notice notice(
      CallbackRequested event, Callback callback, Desk desk, Recipient recipient, Origin origin) {
    return callback.promised("callback_requested", event.expiresAt(), desk, recipient, origin);
  }

  @Override
  Uni<List<Recipient>> recipients(
      SqlConnection tx, RecipientStore people, CallbackRequested event) {
    return people.managers(tx, event.companyId(), event.branchId());
  }
}
