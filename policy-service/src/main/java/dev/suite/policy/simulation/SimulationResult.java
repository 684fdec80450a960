package dev.suite.policy.simulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a proposed policy would have made of the attempts.
 *
 * @param evaluated how many attempts
 * @param feesBefore of those allowed, in the company's currency
 * @param otherCurrency how many had a fee in another one: in neither sum of fees
 * @param changed the earliest of those judged in another way
 */
public record SimulationResult(
    long evaluated,
    long allowedBefore,
    long allowedAfter,
    BigDecimal feesBefore,
    BigDecimal feesAfter,
    long otherCurrency,
    List<ChangedAttempt> changed) {}
