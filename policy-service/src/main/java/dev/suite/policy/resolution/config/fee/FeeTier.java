package dev.suite.policy.resolution.config.fee;

import java.math.BigDecimal;

/** What a change costs from this notice up; {@code minHours} is at least 0, two decimals. */
public record FeeTier(BigDecimal minHours, Charge charge) {}
