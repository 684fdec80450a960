package dev.suite.runtime.log;

import java.util.regex.Pattern;

/**
 * Masks phone numbers, e-mail addresses, tokens and passwords in a line of log, or in what another
 * server said. It would rather mask a number too many; dates, ids and amounts stay readable.
 */
public final class Redaction {
  private static final String MASK = "***";

  private static final Pattern URL_PASSWORD = Pattern.compile("(://[^\\s/?#:@]*+:)[^\\s/?#]+@");
  // Asking for the first letter ahead spares most places of a line the rest, and half of the time.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?=[pstaPSTA])"
              + "(?i)((?:password|passwd|pwd|secret|token|api_?key)\\\\?[\"']?\\s?[=:]\\s?\\\\?[\"']?)"
              + "[^\\s\"',;&)}\\\\]+");
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?=[abAB])"
              + "(?i)(authorization[\"']?\\s?[=:]\\s?[\"']?(?:bearer|basic)\\s+|\\bbearer\\s+(?=\\S{16}))"
              + "[\\w.~+/=-]+");
  private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]++\\.[\\w-]++(?:\\.[\\w-]*+)?");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}+@(?:[\\p{L}\\p{N}-]{1,63}+\\.)+[\\p{L}]{2,63}+");

  /** International (+49…, 0049…) and national with a leading zero or an area code in brackets. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?=[+0(])(?<![\\w.-])(?:(?:\\+|00)[1-9](?:[ ./()-]{0,2}\\d){6,14}|0[1-9](?:["
              + " /()-]{0,2}\\d){6,12}|\\(\\d{2,5}\\) ?\\d(?:[ /-]?\\d){4,9})(?![\\w-])");

  private Redaction() {}

  /** The text with everything personal or secret replaced by {@code ***}. */
  public static String mask(String text) {
    String masked = text;
    if (masked.contains("://")) {
      masked = URL_PASSWORD.matcher(masked).replaceAll("$1" + MASK + "@");
    }
    masked = AUTHORIZATION.matcher(masked).replaceAll("$1" + MASK);
    if (masked.contains("eyJ")) {
      masked = JWT.matcher(masked).replaceAll(MASK);
    }
    masked = SECRET.matcher(masked).replaceAll("$1" + MASK);
    if (masked.indexOf('@') >= 0) {
      masked = EMAIL.matcher(masked).replaceAll(MASK);
    }
    return PHONE.matcher(masked).replaceAll(MASK);
  }
}
