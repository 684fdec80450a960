package dev.suite.policy.modification.withdrawal;

import java.time.Instant;
import java.util.List;

/**
 * What changes recorded here lay over the platform's appointment.
 *
 * @param cancelled whether it is cancelled
 * @param startsAt where it was moved to, or null
 * @param platformStartsAt where the platform had it when the first of them came; null without any
 */
public record LocalAppointment(boolean cancelled, Instant startsAt, Instant platformStartsAt) {

  /**
   * A change of this appointment.
   *
   * @param from where it began before; null where nobody wrote it down
   * @param to where it was moved to; null for a cancellation
   */
  public record LocalChange(long id, Instant from, Instant to, boolean voided) {
    private boolean cancels() {
      return to == null;
    }
  }

  /**
   * The same without a change that was taken back, unless something newer came.
   *
   * @param taken the change, voided
   * @param changes all of the appointment's, that one too, newest first
   */
  public LocalAppointment without(LocalChange taken, List<LocalChange> changes) {
    boolean stays = !taken.cancels() || changes.stream().anyMatch(one -> isNewer(one, taken));
    return new LocalAppointment(cancelled && stays, startWithout(changes), platformStartsAt);
  }

  private static boolean isNewer(LocalChange one, LocalChange taken) {
    return one.cancels() && !one.voided() && one.id() > taken.id();
  }

  /** Goes back over moves that were taken back, to one that holds or to the platform's start. */
  private Instant startWithout(List<LocalChange> changes) {
    Instant at = startsAt;
    for (LocalChange move : changes.stream().filter(one -> !one.cancels()).toList()) {
      if (!move.to().equals(at)) {
        continue;
      }
      if (!move.voided()) {
        return at;
      }
      at = move.from();
      if (at == null || at.equals(platformStartsAt)) {
        return null;
      }
    }
    return at;
  }
}
