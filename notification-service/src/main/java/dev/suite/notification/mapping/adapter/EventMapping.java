package dev.suite.notification.mapping.adapter;

import dev.suite.notification.channel.Channel;
import java.util.List;

/**
 * An event people hear about.
 *
 * @param eventType its name
 * @param category what recipients opt out of
 * @param channels in the order they are tried
 * @param template the event type whose template is used
 * @param variables the names a template may use
 * @param isSystem whether the suite itself knows it
 * @param isActive whether anybody hears of it
 */
public record EventMapping(
    long id,
    String eventType,
    String label,
    String category,
    List<Channel> channels,
    String template,
    List<String> variables,
    boolean isSystem,
    boolean isActive) {
  /** What the name of an event can be, as a regular expression. */
  public static final String NAME = "[\\x21-\\x7e]{1,64}";

  /** Whether an event can have this name. */
  public static boolean isName(String text) {
    return text.matches(NAME);
  }
}
