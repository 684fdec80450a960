package dev.suite.runtime.trace;

import dev.suite.contracts.EventHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * The trace a row was written under, as the text of a W3C {@code traceparent}, so that what is done
 * about the row later belongs to the same trace.
 */
public final class TraceParent {
  private static final String TRACE_ID = "traceId";
  private static final TextMapGetter<String> TEXT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(EventHeaders.TRACE_PARENT);
        }

        @Override
        public String get(String traceparent, String key) {
          return EventHeaders.TRACE_PARENT.equals(key) ? traceparent : null;
        }
      };

  private TraceParent() {}

  /** What is to be kept of the trace that runs now; null outside of any. */
  public static String current() {
    Map<String, String> headers = new HashMap<>();
    propagator().inject(Context.current(), headers, Map::put);
    return headers.get(EventHeaders.TRACE_PARENT);
  }

  /**
   * Starts work within a kept trace, which the lines it logs name too.
   *
   * @param traceparent null or broken text starts the work outside of any trace
   * @param work only what it does before it returns is within
   */
  public static <T> T within(String traceparent, Supplier<T> work) {
    return onContextOfItsOwn(
        () -> withinTrace(propagator().extract(Context.root(), traceparent, TEXT), work));
  }

  /** An event loop that serves no request remembers neither a trace nor what its lines name. */
  private static <T> T onContextOfItsOwn(Supplier<T> work) {
    if (!(Vertx.currentContext() instanceof ContextInternal loop)
        || VertxContext.isDuplicatedContext(loop)) {
      return work.get();
    }
    ContextInternal own = loop.duplicate();
    ContextInternal before = own.beginDispatch();
    try {
      return work.get();
    } finally {
      own.endDispatch(before);
    }
  }

  private static <T> T withinTrace(Context kept, Supplier<T> work) {
    Object before = MDC.get(TRACE_ID);
    try (Scope _ = kept.makeCurrent()) {
      name(traceId(kept).orElse(null));
      return work.get();
    } finally {
      name(before);
    }
  }

  /** The lines of a thread without an event loop do not name their trace by themselves. */
  private static void name(Object traceId) {
    if (traceId == null) {
      MDC.remove(TRACE_ID);
    } else {
      MDC.put(TRACE_ID, traceId);
    }
  }

  /** The id of a kept trace, 32 hexadecimal digits; empty where the text is null or broken. */
  public static Optional<String> traceId(String traceparent) {
    return traceId(propagator().extract(Context.root(), traceparent, TEXT));
  }

  private static Optional<String> traceId(Context context) {
    return Optional.of(Span.fromContext(context).getSpanContext())
        .filter(SpanContext::isValid)
        .map(SpanContext::getTraceId);
  }

  private static TextMapPropagator propagator() {
    return GlobalOpenTelemetry.getPropagators().getTextMapPropagator();
  }
}
