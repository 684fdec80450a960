package dev.suite.policy.resolution.check;

/** Why one field is refused; {@code pointer} is a JSON pointer (RFC 6901) into the request. */
public record ConfigError(String pointer, String message) {

  /** The pointer of a member below {@code parent}, escaped as RFC 6901 asks. */
  static String pointer(String parent, String member) {
    return parent + "/" + member.replace("~", "~0").replace("/", "~1");
  }
}
