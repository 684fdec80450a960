package dev.suite.mailbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The parameters of an address. */
record Query(URI address) {

  /** The first value of that name; {@code +} is a plus, as in phone numbers, and no blank. */
  Optional<String> value(String name) {
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1).replace("+", "%2B"))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .findFirst();
  }
}
