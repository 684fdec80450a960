package dev.suite.notification.queue.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.mapping.adapter.EventMapping;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Prepared;
import dev.suite.notification.queue.Prepared.Words;
import dev.suite.notification.routing.ChannelChoice;
import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.Routing;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.routing.adapter.ConfigurationStore;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.Reason;
import dev.suite.notification.template.Languages;
import dev.suite.notification.template.Reader;
import dev.suite.notification.template.Rendered;
import dev.suite.notification.template.adapter.FoundTemplate;
import dev.suite.notification.template.adapter.TemplateStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses a notice's channel and writes its words; what stands against it is said, not thrown. */
@ApplicationScoped
class PrepareMessage {
  private final ConfigurationStore configurations;
  private final TemplateStore templates;

  PrepareMessage(ConfigurationStore configurations, TemplateStore templates) {
    this.configurations = configurations;
    this.templates = templates;
  }

  /**
   * Prepares it.
   *
   * @param channels those to try, in order
   */
  Uni<Prepared> prepare(SqlClient tx, Notice notice, EventMapping event, List<Channel> channels) {
    RoutingContext context = notice.context().towards(notice.recipient());
    return configurations
        .of(tx, context, event.eventType())
        .map(found -> Routing.resolve(context, event.isActive() ? channels : List.of(), found))
        .map(routing -> ChannelChoice.of(channels, routing, notice.recipient()))
        .chain(choice ->
            switch (choice) {
              case ChannelChoice.Taken taken -> write(tx, notice, event, taken);
              case ChannelChoice.Nowhere nowhere ->
                  Uni.createFrom().item(suppressed(notice, nowhere));
            });
  }

  private Uni<Prepared> write(
      SqlClient tx, Notice notice, EventMapping event, ChannelChoice.Taken taken) {
    Recipient recipient = notice.recipient();
    return templates
        .find(
            tx,
            notice.context().companyId(),
            taken.route().settings().templateOverride().orElse(event.template()),
            taken.route().channel(),
            recipient.locales())
        .map(found -> written(notice, taken, found));
  }

  private static Prepared written(
      Notice notice, ChannelChoice.Taken taken, Optional<FoundTemplate> found) {
    Map<String, String> values =
        values(
            notice,
            found.map(FoundTemplate::locale).orElse(notice.recipient().locales().getFirst()));
    if (found.isEmpty()) {
      return unwritable(taken, values, Set.of());
    }
    return switch (Rendered.of(found.get().template(), values)) {
      case Rendered.Missing(Set<String> names) -> unwritable(taken, values, names);
      case Rendered.Done done ->
          ready(
              taken,
              values,
              new Words(done, found.get().locale(), found.get().template().version()));
    };
  }

  private static Map<String, String> values(Notice notice, String words) {
    Recipient recipient = notice.recipient();
    Reader reader = new Reader(Languages.formats(words, recipient.locales()), recipient.zone());
    return notice.values().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().written(reader)));
  }

  private static Prepared ready(
      ChannelChoice.Taken taken, Map<String, String> values, Words words) {
    return new Prepared(
        taken.route().channel(),
        taken.address(),
        NotificationStatus.PENDING,
        Optional.empty(),
        Optional.of(taken.route()),
        words,
        values,
        taken.skipped(),
        Set.of());
  }

  private static Prepared unwritable(
      ChannelChoice.Taken taken, Map<String, String> values, Set<String> missing) {
    return new Prepared(
        taken.route().channel(),
        taken.address(),
        NotificationStatus.FAILED,
        Optional.of(Reason.PERMANENT_FAILURE),
        Optional.of(taken.route()),
        null,
        values,
        taken.skipped(),
        missing);
  }

  private static Prepared suppressed(Notice notice, ChannelChoice.Nowhere nowhere) {
    return new Prepared(
        nowhere.channel(),
        null,
        NotificationStatus.SUPPRESSED,
        Optional.of(nowhere.reason()),
        Optional.empty(),
        null,
        values(notice, notice.recipient().locales().getFirst()),
        nowhere.skipped(),
        Set.of());
  }
}
