package dev.suite.runtime.lease;

/** The lease ran out, and another may hold it: what was done under it must not be committed. */
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLostException(Lease lease) {
    super("The lease " + lease.name() + " ran out or is another's");
  }
}
