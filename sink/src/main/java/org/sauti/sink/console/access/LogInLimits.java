package org.sauti.sink.console.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often somebody may try to log in: for each account ten times at once and then twice a minute,
 * for each address sixty times at once and then once a second. Counted by each instance.
 */
final class LogInLimits {
  private static final int ACCOUNT_TRIES = 10;
  private static final Duration ACCOUNT_STEP = Duration.ofSeconds(30);
  private static final int ADDRESS_TRIES = 60;
  private static final Duration ADDRESS_STEP = Duration.ofSeconds(1);

  /** Many more than there are people; the ones not used for longest are forgotten. */
  private static final int REMEMBERED = 10_000;

  private final Map<String, Bucket> accounts = new Recent();
  private final Map<String, Bucket> addresses = new Recent();
  private final TimeMeter meter;

  LogInLimits(InstantSource clock) {
    this.meter = new ClockMeter(clock);
  }

  /** How long to wait before the next try; zero when this one is allowed, which counts it. */
  synchronized Duration tryNow(String account, String address) {
    Duration wait = tryOne(addresses, address, ADDRESS_TRIES, ADDRESS_STEP);
    return wait.isZero() ? tryOne(accounts, account, ACCOUNT_TRIES, ACCOUNT_STEP) : wait;
  }

  /** Somebody who knew the password has all their tries again. */
  synchronized void succeeded(String account) {
    accounts.remove(account);
  }

  private Duration tryOne(Map<String, Bucket> buckets, String key, int tries, Duration step) {
    long nanos =
        buckets
            .computeIfAbsent(key, unseen -> bucket(tries, step))
            .tryConsumeAndReturnRemaining(1)
            .getNanosToWaitForRefill();
    return Duration.ofNanos(nanos);
  }

  private Bucket bucket(int tries, Duration step) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, step))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** Keeps what was used last. */
  private static final class Recent extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** Lets buckets fill by the clock of the service. */
  private record ClockMeter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
