package dev.suite.policy.stats.rebuild.adapter;

/**
 * A recalculation of a company's stats.
 *
 * @param status {@code pending}, {@code running} or {@code done}
 * @param done how many customers it has been through
 * @param total how many there are
 * @param lastCustomerId the last customer it has been through; 0 before the first
 */
record Rebuild(long id, long companyId, String status, long done, long total, long lastCustomerId) {
  RebuildAnswer answer() {
    return new RebuildAnswer(id, status, done, total);
  }
}
