package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who gets a message, and how to write to them.
 *
 * @param id text of the directory's id; null for an address alone, and where nobody was found
 * @param branchId a staff member's own, else null
 * @param locales the languages to try, best first
 * @param zone the one times are shown in
 */
public record Recipient(
    RecipientType type,
    String id,
    String name,
    String branchId,
    String email,
    String phone,
    List<String> locales,
    ZoneId zone) {

  /** What a message on this channel goes to; nobody has a device yet. */
  public Optional<String> address(Channel channel) {
    String address =
        switch (channel) {
          case EMAIL -> email;
          case SMS, WHATSAPP -> phone;
          case PUSH -> null;
        };
    return Optional.ofNullable(address).filter(text -> !text.isBlank());
  }
}
