package dev.suite.contracts;

/** The Kafka headers of every event: CloudEvents 1.0 in binary mode, and the W3C trace context. */
public final class EventHeaders {
  /** The event's identity, kept when it is sent again. */
  public static final String ID = "ce_id";

  /** What happened: the name of the topic. */
  public static final String TYPE = "ce_type";

  /** Who says so: the producer. */
  public static final String SOURCE = "ce_source";

  /** When the event arose, RFC 3339 in UTC. */
  public static final String TIME = "ce_time";

  /** The version of CloudEvents, {@link #CLOUDEVENTS_1_0}. */
  public static final String SPEC_VERSION = "ce_specversion";

  /** The media type of the value, {@link #APPLICATION_JSON}. */
  public static final String CONTENT_TYPE = "content-type";

  /** The trace this event belongs to, as W3C Trace Context writes it. Optional. */
  public static final String TRACE_PARENT = "traceparent";

  /** The only value of {@link #SPEC_VERSION}. */
  public static final String CLOUDEVENTS_1_0 = "1.0";

  /** The only value of {@link #CONTENT_TYPE}. */
  public static final String APPLICATION_JSON = "application/json";

  private EventHeaders() {}
}
