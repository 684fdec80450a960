package dev.suite.policy.decision.series.adapter;

import dev.suite.policy.decision.series.BookingDecision;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;

/** A decision about the booking of a series with what it was made on. */
public record DecidedBooking(Place place, Resolution resolution, BookingDecision decision) {}
