package dev.suite.runtime.work;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.MultiFlatten;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs pieces of work one after the other: a connection takes one statement at a time. */
public final class InOrder {
  private InOrder() {}

  /** Does the work for each item in turn; the first failure ends it. */
  public static <T> Uni<Void> each(Iterable<T> items, Function<T, Uni<Void>> work) {
    return inTurn(pieces(items, work));
  }

  /**
   * Does the work for each item in turn, also behind one that fails; the failures are told at the
   * end, as one.
   */
  public static <T> Uni<Void> eachInSpite(Iterable<T> items, Function<T, Uni<Void>> work) {
    return inTurn(pieces(items, work).collectFailures());
  }

  /**
   * Takes steps in turn, however many, while each says that there is more to do; the first failure
   * ends it. A chain in which each step calls the next grows the stack with them, until its end
   * overflows.
   */
  public static Uni<Void> whileMore(Supplier<Uni<Boolean>> step) {
    return Multi.createBy()
        .repeating()
        .<Boolean>uni(step::get)
        .whilst(more -> more)
        .onItem()
        .ignoreAsUni();
  }

  /** Does pieces of work in turn; the first failure ends it. */
  public static Uni<Void> all(List<Uni<Void>> work) {
    return each(work, one -> one);
  }

  private static <T> MultiFlatten<T, Void> pieces(Iterable<T> items, Function<T, Uni<Void>> work) {
    return Multi.createFrom().iterable(items).onItem().transformToUni(work::apply);
  }

  private static Uni<Void> inTurn(MultiFlatten<?, Void> pieces) {
    return pieces.concatenate().collect().asList().replaceWithVoid();
  }
}
