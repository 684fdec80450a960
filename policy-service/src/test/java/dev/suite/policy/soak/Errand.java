package dev.suite.policy.soak;

import dev.suite.policy.chaos.Booking;
import dev.suite.policy.chaos.Salon;
import dev.suite.policy.soak.Wish.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A wish with the appointments it is about, which nobody else wants anything of. */
record Errand(Wish wish, List<Booking> bookings) {
  /** A line that the audit trail has to have. */
  record Entry(long appointment, Trace trace) {}

  /** What all customers of these want, in any order. */
  static List<Errand> all(Collection<Salon> salons, Random chance) {
    List<Errand> all = new ArrayList<>();
    for (Salon salon : salons) {
      for (int customer = 0; customer < salon.customers(); customer++) {
        all.addAll(among(salon.bookingsOf(customer), chance));
      }
    }
    Collections.shuffle(all, chance);
    return all;
  }

  private static List<Errand> among(List<Booking> bookings, Random chance) {
    List<Errand> errands = new ArrayList<>();
    Wish wish = Wish.any(chance);
    for (int from = 0; from + wish.appointments() <= bookings.size(); ) {
      int to = from + wish.appointments();
      errands.add(new Errand(wish, bookings.subList(from, to)));
      from = to;
      wish = Wish.any(chance);
    }
    return errands;
  }

  /** The appointment that is named. */
  Booking booking() {
    return bookings.getFirst();
  }

  /** An id of its own, the same in every run. */
  UUID id() {
    return new UUID(booking().company(), booking().appointment());
  }

  /** What the trail shows when it is done. */
  Stream<Entry> entries() {
    return bookings.stream()
        .flatMap(one -> wish.traces().stream().map(trace -> new Entry(one.appointment(), trace)));
  }
}
