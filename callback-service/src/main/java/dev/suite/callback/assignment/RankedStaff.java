package dev.suite.callback.assignment;

import java.util.List;

/**
 * A candidate's place.
 *
 * @param rank from 1; null for those who are not eligible
 */
public record RankedStaff(
    String staffId,
    Integer rank,
    boolean eligible,
    List<RankingReason> reasons,
    long openCallbacks) {}
