package dev.suite.notification.template.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.template.Template;
import dev.suite.runtime.database.Marks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the words for an event: the company's own in their newest version, else the seeded ones.
 */
@ApplicationScoped
public class TemplateStore {
  private static final String NEWEST_LAST =
      """
      SELECT locale, version, subject, text, html FROM notification_templates
      WHERE company_id = ? AND event_type = ? AND channel = ? AND locale IN (%s)
      ORDER BY version\
      """;

  private final SeededTemplates seeded;

  TemplateStore(SeededTemplates seeded) {
    this.seeded = seeded;
  }

  /**
   * The template in the best locale that has one; empty when none has.
   *
   * @param locales best first
   */
  public Uni<Optional<FoundTemplate>> find(
      SqlClient client, long companyId, String eventType, Channel channel, List<String> locales) {
    Tuple values = Tuple.of(companyId, eventType, channel.code());
    locales.forEach(values::addString);
    String marks = Marks.of(locales.size());
    return client
        .preparedQuery(NEWEST_LAST.formatted(marks))
        .execute(values)
        .map(rows -> {
          Map<String, Template> own = new HashMap<>();
          rows.forEach(row -> own.put(row.getString("locale"), template(row)));
          return best(own, eventType, channel, locales);
        });
  }

  private Optional<FoundTemplate> best(
      Map<String, Template> own, String eventType, Channel channel, List<String> locales) {
    return locales.stream()
        .flatMap(locale ->
            Optional.ofNullable(own.get(locale))
                .or(() -> seeded.find(eventType, channel, locale))
                .map(template -> new FoundTemplate(template, locale))
                .stream())
        .findFirst();
  }

  private static Template template(Row row) {
    return new Template(
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"),
        row.getInteger("version"));
  }
}
