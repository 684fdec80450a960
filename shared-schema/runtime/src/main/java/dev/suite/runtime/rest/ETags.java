package dev.suite.runtime.rest;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Strong entity tags from row versions, and the conditions of RFC 9110, section 13, over them. */
public final class ETags {
  private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  private ETags() {}

  /** The tag of one version, such as {@code "v3"} with its quotes. */
  public static String of(long version) {
    return "\"v" + version + "\"";
  }

  /**
   * The tag of one version of a row in whose place another may come: that one begins with version 1
   * too, and who read the first has not seen it.
   */
  public static String of(long version, long row) {
    return "\"v" + version + "-" + row + "\"";
  }

  /** For a change of an existing resource: 428 without If-Match, 412 with a stale one. */
  public static void require(String ifMatch, long version) {
    require(ifMatch, of(version));
  }

  /** The same for a resource with this tag. */
  public static void require(String ifMatch, String tag) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(ProblemCode.PRECONDITION_REQUIRED).header("ETag", tag).build();
    }
    honour(ifMatch, tag);
  }

  /** Where If-Match may be left out: 412 with a stale one. */
  public static void honour(String ifMatch, long version) {
    honour(ifMatch, of(version));
  }

  private static void honour(String ifMatch, String tag) {
    if (ifMatch != null && !isAny(ifMatch) && !tags(ifMatch).contains(tag)) {
      throw Problem.of(ProblemCode.PRECONDITION_FAILED).header("ETag", tag).build();
    }
  }

  /** For a resource that does not exist: 412 with any If-Match, as nothing can match. */
  public static void honourAbsent(String ifMatch) {
    if (ifMatch != null) {
      throw Problem.of(ProblemCode.PRECONDITION_FAILED)
          .detail("There is nothing here to match; send the request without If-Match to create it.")
          .build();
    }
  }

  private static boolean isAny(String condition) {
    return condition.strip().equals("*");
  }

  private static List<String> tags(String condition) {
    return TAG.matcher(condition).results().map(MatchResult::group).toList();
  }
}
