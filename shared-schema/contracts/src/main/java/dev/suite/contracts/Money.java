package dev.suite.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount from 0, at most two decimals; text on the wire, such as {@code "10.00"}
 * @param currency ISO 4217
 */
@EventJson
public record Money(
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    @Required String currency) {}
