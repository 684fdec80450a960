package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;

/** What else ends when a request is completed or cancelled, in the same transaction. */
@FunctionalInterface
public interface CallbackClosing {
  /** Called once the request's row says that it is closed. */
  Uni<Void> closed(OpenTransaction tx, CallbackRequest request);
}
