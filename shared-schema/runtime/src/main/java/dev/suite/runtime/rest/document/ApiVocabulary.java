package dev.suite.runtime.rest.document;

import java.util.Map;
import java.util.Optional;

/** What the names of parameters and fields mean, the same in every operation and service. */
final class ApiVocabulary {
  /** A name's meaning and a value as it may occur. */
  record Word(String meaning, Object example) {}

  private static final String BRANCH = "2f4cf6b0-6c2f-4a55-9a5f-6d3c6f2f7b10";
  private static final String STAFF = "9d0c1c8e-7a64-4a8f-8a53-0e9a6f3c2d11";

  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          word("company_id", "The company: the token's own, unless its group is platform.", 7),
          word("branch_id", "A branch of the company.", BRANCH),
          word("service_id", "A service the company offers.", 31),
          word("staff_id", "A staff member of the company.", STAFF),
          word("customer_id", "A customer of the company.", 72),
          word("appointment_id", "An appointment of the company.", 73),
          word("scope", "The level: company, branch, service or staff.", "branch"),
          word("scope_id", "The id of the company, branch, service or staff member.", BRANCH),
          word(
              "policy_type",
              "What the policy is about: cancellation, reschedule or recurring.",
              "cancellation"),
          word("policy_id", "The policy.", 12),
          word("overrides_id", "The policy this one is laid over: one of a level above.", 12),
          word("modification_type", "What was done: cancel or reschedule.", "cancel"),
          word("stat_type", "What is counted.", "cancellation_count"),
          word("limit", "How many at most.", 50),
          word("after", "Where the page before ended: its next.", "WyJtb2RpZmljYXRpb25zIiw3XQ"),
          word("from", "The first instant, included.", "2026-11-01T00:00:00Z"),
          word("to", "The last instant, excluded.", "2026-12-01T00:00:00Z"),
          word("If-Match", "The ETag last read: nothing newer is overwritten.", "\"v3\""),
          word(
              "Idempotency-Key",
              "Names the request: a repeat with the same body within 24 h gets the first answer.",
              "0a8f2f9e-booking-4711"),
          word("version", "Grows by one with each change.", 3),
          word("phone_number", "International, as E.164.", "+4915123456789"),
          word("customer_name", "Who is to be called.", "Mia Sommer"),
          word("priority", "How soon: urgent, high or normal.", "urgent"),
          word("assigned_to", "The staff member who is to call; null where nobody is.", STAFF),
          word("expires_at", "By when somebody must have called.", "2026-11-17T14:00:00Z"),
          word("overdue", "Whether the deadline must have passed, or must not.", true),
          word("amount", "Decimal, in the currency's digits.", "10.00"),
          word("price", "Decimal, in the company's currency.", "80.00"),
          word("currency", "ISO 4217.", "EUR"),
          word("decision_id", "A signed quote: while it is valid its fee is charged.", "eyJhbGci…"),
          word(
              "event_type",
              "What is told: one of GET /notification-events.",
              "appointment_cancelled"),
          word("channel", "How it is told: email, sms, whatsapp or push.", "email"),
          word("recipient_type", "Who is told: customer, staff or address.", "customer"),
          word("recipient_id", "The customer or staff member who is told.", "72"),
          word("fallback_channel", "What takes over when all fails; none for nothing.", "sms"),
          word("retry_count", "Tries after the first.", 3),
          word("retry_delay_minutes", "Before the first retry; 0 means at once.", 5),
          word("retry_strategy", "How the delay grows with each retry.", "exponential"),
          word("max_delay_minutes", "The longest wait before a retry.", 60),
          word("template_override", "The event whose words are used instead.", "payment_failed"),
          word("on_unknown", "Whether to resend what may have arrived, or stop.", "stop"),
          word("topic", "A topic of Kafka, without .dlq.", "appointment_modified"),
          word("reason", "Why, in the words of who did it.", "Caught a cold"),
          word("message", "For people.", "Must be given."),
          word("pointer", "Where in the body (RFC 6901).", "/config/fee_tiers/1/fee"));

  private ApiVocabulary() {}

  /** What a name means; empty where nobody wrote it down. */
  static Optional<Word> of(String name) {
    return Optional.ofNullable(WORDS.get(name));
  }

  private static Map.Entry<String, Word> word(String name, String meaning, Object example) {
    return Map.entry(name, new Word(meaning, example));
  }
}
