package dev.suite.notification.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the thing happened that a message tells of; each part but the company may be null.
 *
 * @param staffId whose configuration is asked first
 */
public record RoutingContext(long companyId, String branchId, Long serviceId, String staffId) {
  /** Nothing but the company. */
  public static RoutingContext of(long companyId) {
    return new RoutingContext(companyId, null, null, null);
  }

  /**
   * The context of a message to this recipient: a staff member's own configuration and branch come
   * before those of what happened; a customer has none and leaves what happened as it is.
   */
  public RoutingContext towards(Recipient recipient) {
    return recipient.type() == RecipientType.STAFF && recipient.id() != null
        ? new RoutingContext(
            companyId,
            recipient.branchId() == null ? branchId : recipient.branchId(),
            serviceId,
            recipient.id())
        : this;
  }

  /** The scopes to ask, nearest first; the system's defaults come last. */
  public List<Scope> chain() {
    List<Scope> chain = new ArrayList<>();
    add(chain, ScopeType.STAFF, staffId);
    add(chain, ScopeType.SERVICE, serviceId);
    add(chain, ScopeType.BRANCH, branchId);
    add(chain, ScopeType.COMPANY, companyId);
    chain.add(Scope.SYSTEM);
    return chain;
  }

  private static void add(List<Scope> chain, ScopeType type, Object id) {
    if (id != null) {
      chain.add(new Scope(type, id.toString()));
    }
  }
}
