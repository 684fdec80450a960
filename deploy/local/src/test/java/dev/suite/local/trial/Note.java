package dev.suite.local.trial;

import dev.suite.testkit.service.Tables;
import java.util.List;

/**
 * A notification in the queue.
 *
 * @param callback the number of the request it is about, or null
 */
record Note(long id, String event, String recipient, String address, String status, Long callback) {
  private static final String ALL =
      """
      SELECT id, event_type, recipient_id, address, status,
        JSON_UNQUOTE(JSON_EXTRACT(metadata, '$.context.callback_request_id'))
      FROM notification_queue WHERE company_id = ? ORDER BY id\
      """;

  static List<Note> all(Tables notification, Company company) {
    return notification.rows(ALL, company.id()).stream().map(Note::of).toList();
  }

  private static Note of(List<String> row) {
    return new Note(
        Long.parseLong(row.get(0)),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5) == null ? null : Long.valueOf(row.get(5)));
  }

  boolean isUnknown() {
    return status.equals("unknown");
  }
}
