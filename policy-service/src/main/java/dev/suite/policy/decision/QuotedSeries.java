package dev.suite.policy.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Which appointments of a series a quote is for, in as few characters as one of them. */
public final class QuotedSeries {
  private QuotedSeries() {}

  /**
   * A digest of all but the first by id and start, in their order: it changes when one of them
   * goes, moves or joins. Empty where there are no others.
   */
  public static String others(List<Appointment> meant) {
    return meant.size() == 1
        ? ""
        : digest(
            meant.stream()
                .skip(1)
                .map(one -> one.id() + "@" + one.startsAt())
                .collect(Collectors.joining(",")));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException bug) {
      throw new IllegalStateException("every JDK has SHA-256", bug);
    }
  }
}
