package dev.suite.runtime.rest;

/**
 * The order of checks: 401 (by {@code SignedInOnly}), 404 for another company, 503 for a feature
 * switched off, 429, then by the framework 404/405 of the route and 403, then 404 for an unknown
 * company, 415, 413, 400, 422. What the use case checks (404, 428/412, 409) follows.
 *
 * <p>The framework routes before it asks for roles, so 405 comes before 403: without a method there
 * is no role to ask for. A URI that cannot be decoded never gets here: the server answers 400
 * without a body.
 */
public final class Order {
  /** 401. */
  public static final int TOKEN = 90;

  /** 404 for another company. */
  public static final int TENANT = 100;

  /** 503 for a feature switched off. */
  public static final int FEATURE = 110;

  /** 429. */
  public static final int RATE = 120;

  /** 404 for an unknown company. */
  public static final int COMPANY = 130;

  /** 415, 413 and 400 for the body. */
  public static final int BODY = 140;

  /** 422 for query and headers. */
  public static final int QUERY = 150;

  private Order() {}
}
