package dev.suite.policy.decision.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What somebody is charged, with exactly its currency's digits; of the few currencies with three,
 * two are kept, as the tables do.
 */
public record Fee(BigDecimal amount, Currency currency) {

  private static final int MOST_DIGITS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Rounds the amount half up to the currency's digits. */
  public Fee {
    amount = amount.setScale(digits(currency), RoundingMode.HALF_UP);
  }

  /** A share of a price, {@code percent} from 0 to 100. */
  public static Fee share(BigDecimal percent, BigDecimal price, Currency currency) {
    return new Fee(price.multiply(percent).divide(HUNDRED), currency);
  }

  /** The sum with an amount of the same currency. */
  public Fee plus(Fee other) {
    return new Fee(amount.add(other.amount), currency);
  }

  /** The decimals an amount is kept with: the currency's, but never more than two. */
  public static int digits(Currency currency) {
    return Math.clamp(currency.getDefaultFractionDigits(), 0, MOST_DIGITS);
  }
}
