package dev.suite.runtime.trace;

import dev.suite.contracts.EventHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The trace a row was written under, as the text of a W3C {@code traceparent}, so that what is done
 * about the row later belongs to the same trace.
 */
public final class TraceParent {
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
   * Starts work within a kept trace.
   *
   * @param traceparent null or broken text starts the work outside of any trace
   * @param work only what it does before it returns is within
   */
  public static <T> T within(String traceparent, Supplier<T> work) {
    Context kept = propagator().extract(Context.root(), traceparent, TEXT);
    try (Scope _ = kept.makeCurrent()) {
      return work.get();
    }
  }

  /** The id of a kept trace, 32 hexadecimal digits; empty where the text is null or broken. */
  public static Optional<String> traceId(String traceparent) {
    Context kept = propagator().extract(Context.root(), traceparent, TEXT);
    return Optional.of(Span.fromContext(kept).getSpanContext())
        .filter(SpanContext::isValid)
        .map(SpanContext::getTraceId);
  }

  private static TextMapPropagator propagator() {
    return GlobalOpenTelemetry.getPropagators().getTextMapPropagator();
  }
}
