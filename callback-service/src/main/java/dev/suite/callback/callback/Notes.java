package dev.suite.callback.callback;

/** The notes of a request, to which each step may add. */
public final class Notes {
  /** The longest there are, in characters; of longer ones the newest part is kept. */
  public static final int LONGEST = 10_000;

  private Notes() {}

  /** Both, each in lines of its own; either may be null. */
  public static String joined(String before, String added) {
    if (added == null || added.isBlank()) {
      return before;
    }
    String all = before == null ? added : before + "\n" + added;
    return all.length() <= LONGEST ? all : newest(all);
  }

  private static String newest(String all) {
    int from = all.length() - LONGEST;
    return all.substring(Character.isLowSurrogate(all.charAt(from)) ? from + 1 : from);
  }
}
