package dev.suite.testkit.service;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs the same work on many threads at the same moment. */
public final class Together {
  private Together() {}

  /** What each of the threads got. */
  public static <T> List<T> run(int threads, Callable<T> work) throws Exception {
    var start = new CountDownLatch(1);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, threads)
              .mapToObj(_ ->
                  executor.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      start.countDown();
      return running.stream().map(Together::result).toList();
    }
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
