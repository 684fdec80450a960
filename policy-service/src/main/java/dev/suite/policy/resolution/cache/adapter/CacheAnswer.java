package dev.suite.policy.resolution.cache.adapter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the cache of one replica has served since it started.
 *
 * @param size companies' policies held, one of each type
 * @param hits answers from memory
 * @param misses answers that needed the database, since nothing was there or it was stale
 * @param evictions what had to make room
 */
@Schema(name = "CacheStatistics")
record CacheAnswer(long size, long hits, long misses, long evictions) {}
