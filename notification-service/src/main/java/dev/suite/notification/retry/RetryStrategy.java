package dev.suite.notification.retry;

import java.util.Locale;

/** How the waiting time grows from one retry to the next. */
public enum RetryStrategy {
  /** 1, 2, 4, 8 … times the first. */
  EXPONENTIAL,
  /** 1, 2, 3, 4 … times the first. */
  LINEAR,
  /** 1, 1, 2, 3, 5 … times the first. */
  FIBONACCI,
  /** Always the first. */
  CONSTANT;

  private static final int LARGEST_SHIFT = 62;

  /** The name in the API and the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How many times the first delay to wait before a retry; {@code Long.MAX_VALUE} where it is more.
   *
   * @param retry from 1
   */
  long factor(int retry) {
    return switch (this) {
      case EXPONENTIAL -> retry - 1 > LARGEST_SHIFT ? Long.MAX_VALUE : 1L << (retry - 1);
      case LINEAR -> retry;
      case FIBONACCI -> fibonacci(retry);
      case CONSTANT -> 1;
    };
  }

  private static long fibonacci(int n) {
    long before = 0;
    long number = 1;
    for (int i = 1; i < n && number < Long.MAX_VALUE; i++) {
      long next = before > Long.MAX_VALUE - number ? Long.MAX_VALUE : before + number;
      before = number;
      number = next;
    }
    return number;
  }
}
