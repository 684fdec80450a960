package dev.suite.runtime.rest.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Requests a second for each company. Each replica holds a bucket with its share of the limit, so
 * the limit is approximate while replicas come and go or load is uneven.
 */
@ApplicationScoped
class RateLimit {
  /** The limit of one company over all replicas of this service. */
  @ConfigMapping(prefix = "suite.rate-limit")
  interface Settings {
    /** Requests a second, kept up for long. */
    @WithDefault("1000")
    long perSecond();

    /** Requests at once after a rest. */
    @WithDefault("2000")
    long burst();
  }

  private record Share(Bucket bucket, int replicas) {}

  private final Settings settings;
  private final Replicas replicas;
  private final TimeMeter time;
  private final Cache<Long, Share> shares =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  @Inject
  RateLimit(Settings settings, Replicas replicas) {
    this(settings, replicas, TimeMeter.SYSTEM_MILLISECONDS);
  }

  RateLimit(Settings settings, Replicas replicas, TimeMeter time) {
    this.settings = settings;
    this.replicas = replicas;
    this.time = time;
  }

  /** Takes one request of the company's share; zero when it may go on, else how long to wait. */
  Duration take(long companyId) {
    int live = Math.max(1, replicas.live());
    Share share = shares.asMap().compute(companyId, (_, old) -> shareOf(old, live));
    return Duration.ofNanos(
        share.bucket().tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private Share shareOf(Share old, int live) {
    if (old == null) {
      return new Share(
          Bucket.builder().withCustomTimePrecision(time).addLimit(limit(live)).build(), live);
    }
    if (old.replicas() == live) {
      return old;
    }
    old.bucket()
        .replaceConfiguration(
            BucketConfiguration.builder().addLimit(limit(live)).build(),
            TokensInheritanceStrategy.PROPORTIONALLY);
    return new Share(old.bucket(), live);
  }

  private Bandwidth limit(int live) {
    return Bandwidth.builder()
        .capacity(Math.max(1, settings.burst() / live))
        .refillGreedy(Math.max(1, settings.perSecond() / live), Duration.ofSeconds(1))
        .build();
  }
}
