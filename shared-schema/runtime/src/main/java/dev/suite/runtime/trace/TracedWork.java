package dev.suite.runtime.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import org.jboss.logging.MDC;

/** Runs work on a thread of its own as a step of a kept trace. */
public final class TracedWork {
  private static final String INSTRUMENTATION = "dev.suite";
  private static final String TRACE_ID = "traceId";
  private static final String SPAN_ID = "spanId";

  private TracedWork() {}

  /**
   * Does the work in a span; the lines it logs on this thread carry the trace's id.
   *
   * @param traceparent null or broken text: the span begins a trace of its own
   */
  public static void run(String traceparent, String spanName, Runnable work) {
    Span span =
        TraceParent.within(
            traceparent,
            () -> GlobalOpenTelemetry.getTracer(INSTRUMENTATION).spanBuilder(spanName).startSpan());
    try (Scope _ = span.makeCurrent()) {
      MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
      MDC.put(SPAN_ID, span.getSpanContext().getSpanId());
      work.run();
    } finally {
      MDC.remove(TRACE_ID);
      MDC.remove(SPAN_ID);
      span.end();
    }
  }
}
