package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.PolicyType;

/** What cached policies are found by. */
record CacheKey(long companyId, PolicyType type) {}
