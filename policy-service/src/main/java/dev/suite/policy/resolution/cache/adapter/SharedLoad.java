package dev.suite.policy.resolution.cache.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A load that any number of requests wait for. */
final class SharedLoad {
  private SharedLoad() {}

  /** Whether it is there and has succeeded. */
  static boolean isDone(CompletableFuture<?> load) {
    return load != null && load.state() == Future.State.SUCCESS;
  }

  /** Who gives up waiting leaves it to the others; each goes on where its own request runs. */
  static <T> Uni<T> of(CompletableFuture<T> load) {
    if (isDone(load)) {
      return Uni.createFrom().item(load.resultNow());
    }
    Context own = Vertx.currentContext();
    Uni<T> answer = Uni.createFrom().completionStage(load::copy);
    return own == null ? answer : answer.emitOn(rest -> own.runOnContext(_ -> rest.run()));
  }
}
