package dev.suite.policy.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount with exactly its currency's digits. */
public record Money(BigDecimal amount, Currency currency) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Rounds the amount half up to the currency's digits. */
  public Money {
    amount = amount.setScale(digits(currency), RoundingMode.HALF_UP);
  }

  /** A share of a price, {@code percent} from 0 to 100. */
  public static Money share(BigDecimal percent, BigDecimal price, Currency currency) {
    return new Money(price.multiply(percent).divide(HUNDRED), currency);
  }

  /** The decimals of a currency; 0 where it has none. */
  public static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
